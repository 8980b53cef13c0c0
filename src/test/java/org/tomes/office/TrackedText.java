package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The paragraphs of a Word file after all of its tracked changes were accepted or rejected. */
final class TrackedText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private TrackedText() {
    }

    static List<String> accepted(byte[] file) throws IOException {
        return without("del", part(file));
    }

    static List<String> rejected(byte[] file) throws IOException {
        return without("ins", part(file));
    }

    /** The main part. */
    static Document part(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                    factory.setNamespaceAware(true);
                    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        throw new IOException("no main part");
    }

    static List<Element> all(Node in, String name) {
        NodeList found = in instanceof Document document ? document.getElementsByTagNameNS(WORD, name)
                : ((Element) in).getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Marked runs and rows are removed; a paragraph is removed if its end is marked. */
    private static List<String> without(String edit, Document part) {
        List<Element> gone = new ArrayList<>();
        for (Element mark : all(part, edit)) {
            Element parent = (Element) mark.getParentNode();
            switch (parent.getLocalName()) {
                case "rPr" -> gone.add((Element) parent.getParentNode().getParentNode());
                case "trPr" -> gone.add((Element) parent.getParentNode());
                default -> mark.getParentNode().removeChild(mark);
            }
        }
        for (Element element : gone) {
            if (element.getLocalName().equals("p") && !text(element).isEmpty()) {
                throw new AssertionError("a paragraph goes and its text stays: " + text(element));
            }
            if (element.getParentNode() != null) {
                element.getParentNode().removeChild(element);
            }
        }
        return all(part, "p").stream().map(TrackedText::text).filter(line -> !line.isEmpty()).toList();
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        all(paragraph, "*").stream()
                .filter(element -> element.getLocalName().equals("t") || element.getLocalName().equals("delText"))
                .forEach(element -> text.append(element.getTextContent()));
        return PlainText.withoutBlanks(text.toString());
    }
}
