package org.tomes.office.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The main part of a template and the place in it for the document. */
final class TemplateBody {

    private static final int BOUND = 1_000_000;
    private static final int DEFAULT_PAGE = 12240;
    private static final int DEFAULT_MARGIN = 1440;
    private static final int NARROWEST = 2000;
    private static final String MARK = "tomes-body";
    private static final byte[] START = ("<?" + MARK).getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "?>".getBytes(StandardCharsets.UTF_8);
    private static final String[] NAMESPACES = {"w", WordXmlTree.WORD, "r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "a",
        "http://schemas.openxmlformats.org/drawingml/2006/main", "pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture"};

    private final Document part;
    private final Element body;
    private final Optional<Element> marked;

    TemplateBody(Document part) throws IOException {
        this.part = part;
        this.body = WordXmlTree.child(part.getDocumentElement(), "body").orElseThrow(() -> new IOException("no body"));
        this.marked = new Placeholders(part).body();
    }

    Document part() {
        return part;
    }

    boolean isMarked() {
        return marked.isPresent();
    }

    /** Whether the marked place is directly in the body: not in a table, a text box or another control. */
    boolean isDirectlyInBody() {
        return marked.isEmpty() || marked.get().getParentNode() == body;
    }

    /** Whether visible content precedes the place: then the template has a first page of its own. */
    boolean hasFirstPage() {
        Node end = marked.map(this::childOfBody).orElse(null);
        for (Node node = body.getFirstChild(); node != null && node != end; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (Stream.of("drawing", "pict", "tbl").anyMatch(name -> !WordXmlTree.all(element, name).isEmpty())
                            || WordXmlTree.is(element, "tbl") || !element.getTextContent().isBlank())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the width between the margins of the section that contains the place, in twentieths of a point. */
    int textWidth() {
        Node from = marked.isPresent() ? childOfBody(marked.get()) : body.getLastChild();
        for (Node node = from; node != null; node = node.getNextSibling()) {
            Optional<Element> section = !(node instanceof Element element) ? Optional.empty()
                    : WordXmlTree.is(element, "sectPr") ? Optional.of(element)
                            : WordXmlTree.all(element, "sectPr").stream().findFirst();
            if (section.isPresent()) {
                return width(section.get());
            }
        }
        return DEFAULT_PAGE - 2 * DEFAULT_MARGIN;
    }

    /** Returns the highest number used for bookmarks and pictures. */
    int highestId() {
        int bookmarks = WordXmlTree.highest(WordXmlTree.all(part, "bookmarkStart").stream(),
                element -> WordXmlTree.attribute(element, "id"), BOUND);
        var pictures = part.getElementsByTagNameNS(NAMESPACES[5], "docPr");
        int highest = bookmarks;
        for (int i = 0; i < pictures.getLength(); i++) {
            highest = Math.max(highest, WordXmlTree.highest(Stream.of((Element) pictures.item(i)),
                    element -> element.getAttribute("id"), BOUND));
        }
        return highest;
    }

    /** The content before and after the place of the document. */
    record Around(byte[] before, byte[] after) {
    }

    /** Returns the part without the content of the place for the document. */
    Around surroundings() throws IOException {
        for (int i = 0; i < NAMESPACES.length; i += 2) {
            part.getDocumentElement()
                    .setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + NAMESPACES[i], NAMESPACES[i + 1]);
        }
        Node mark = part.createProcessingInstruction(MARK, "");
        if (marked.isPresent()) {
            Element place = childOfBody(marked.get());
            body.insertBefore(mark, place);
            removeMarkedParagraph(place);
        } else {
            body.insertBefore(mark,
                    WordXmlTree.children(body)
                            .filter(child -> WordXmlTree.is(child, "sectPr"))
                            .findFirst()
                            .orElse(null));
        }
        byte[] whole = WordXmlTree.write(part);
        int at = indexOf(whole, START, 0);
        return new Around(Arrays.copyOf(whole, at),
                Arrays.copyOfRange(whole, indexOf(whole, END, at) + END.length, whole.length));
    }

    /** Removes the marked paragraph, but keeps a section break that it contains. */
    private void removeMarkedParagraph(Element place) {
        Optional<Element> section = WordXmlTree.is(place, "p")
                ? WordXmlTree.child(place, "pPr").filter(look -> WordXmlTree.child(look, "sectPr").isPresent())
                : Optional.empty();
        if (section.isEmpty()) {
            body.removeChild(place);
            return;
        }
        List<Element> rest = WordXmlTree.children(place).filter(child -> child != section.get()).toList();
        rest.forEach(place::removeChild);
    }

    private Element childOfBody(Element element) {
        Node node = element;
        while (node.getParentNode() != body) {
            node = node.getParentNode();
        }
        return (Element) node;
    }

    private static int width(Element section) {
        int page = WordXmlTree.child(section, "pgSz").map(size -> number(size, "w", DEFAULT_PAGE)).orElse(DEFAULT_PAGE);
        int margins = WordXmlTree.child(section, "pgMar")
                .map(margin -> number(margin, "left", DEFAULT_MARGIN) + number(margin, "right", DEFAULT_MARGIN)
                        + number(margin, "gutter", 0))
                .orElse(2 * DEFAULT_MARGIN);
        return Math.max(NARROWEST, page - margins);
    }

    private static int number(Element element, String attribute, int otherwise) {
        String text = WordXmlTree.attribute(element, attribute);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static int indexOf(byte[] bytes, byte[] pattern, int from) throws IOException {
        for (int i = from; i <= bytes.length - pattern.length; i++) {
            if (Arrays.equals(bytes, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
        }
        throw new IOException("mark not found");
    }
}
