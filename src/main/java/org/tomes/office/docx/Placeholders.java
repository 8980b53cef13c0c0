package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The placeholders in one part of a template. Word splits a paragraph's text into arbitrary runs, so placeholders are
 * searched in the text of the whole paragraph; the value is inserted into the run in which the placeholder starts, and
 * takes its formatting. A text box is a paragraph within a paragraph; its text belongs to the innermost paragraph.
 */
final class Placeholders {

    private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}]{1,60})}}");

    private final Document part;
    private final Set<Placeholder> knownPlaceholders = EnumSet.noneOf(Placeholder.class);
    private final SortedSet<String> unknown = new TreeSet<>();

    Placeholders(Document part) {
        this.part = part;
    }

    /** Inserts the values, except for the body. */
    void fill(Function<Placeholder, String> values) {
        for (Element paragraph : WordXmlTree.all(part, "p")) {
            List<Element> texts = texts(paragraph);
            List<MatchResult> matches = WRITTEN.matcher(joined(texts)).results().toList();
            for (MatchResult match : matches.reversed()) {
                findByName(match.group(1)).filter(placeholder -> placeholder != Placeholder.BODY)
                        .ifPresent(placeholder -> replace(texts, match.start(), match.end(), values.apply(placeholder),
                                placeholder.property()));
            }
        }
        for (Element control : WordXmlTree.all(part, "sdt")) {
            placeholderOfControl(control).filter(placeholder -> placeholder != Placeholder.BODY)
                    .ifPresent(placeholder -> fill(control, values.apply(placeholder)));
        }
    }

    /** Returns the first paragraph or content control that marks the place for the document. */
    Optional<Element> body() {
        Optional<Element> control = WordXmlTree.all(part, "sdt")
                .stream()
                .filter(element -> placeholderOfControl(element).filter(Placeholder.BODY::equals).isPresent())
                .findFirst();
        if (control.isPresent()) {
            return control;
        }
        Optional<Element> bookmark = WordXmlTree.all(part, "bookmarkStart")
                .stream()
                .filter(element -> Placeholder.of(WordXmlTree.attribute(element, "name"))
                        .filter(Placeholder.BODY::equals)
                        .isPresent())
                .findFirst();
        if (bookmark.isPresent()) {
            return Optional.of(WordXmlTree.ancestor(bookmark.get(), "p").orElse(bookmark.get()));
        }
        return WordXmlTree.all(part, "p")
                .stream()
                .filter(paragraph -> WRITTEN.matcher(joined(texts(paragraph)))
                        .results()
                        .anyMatch(match -> Placeholder.of(match.group(1)).filter(Placeholder.BODY::equals).isPresent()))
                .findFirst();
    }

    /** Scans the part and returns its placeholders. */
    Set<Placeholder> scan() {
        for (Element paragraph : WordXmlTree.all(part, "p")) {
            WRITTEN.matcher(joined(texts(paragraph)))
                    .results()
                    .forEach(match -> findByName(match.group(1)).ifPresent(knownPlaceholders::add));
        }
        WordXmlTree.all(part, "sdt")
                .forEach(control -> placeholderOfControl(control).ifPresent(knownPlaceholders::add));
        return knownPlaceholders;
    }

    /** Returns unknown names written as placeholders in the scanned content. */
    SortedSet<String> unknown() {
        return unknown;
    }

    private Optional<Placeholder> findByName(String name) {
        Optional<Placeholder> placeholder = Placeholder.of(name);
        if (placeholder.isEmpty()) {
            unknown.add("{{" + name + "}}");
        }
        return placeholder;
    }

    private static Optional<Placeholder> placeholderOfControl(Element control) {
        return WordXmlTree.child(control, "sdtPr")
                .flatMap(properties -> WordXmlTree.value(properties, "tag")
                        .flatMap(Placeholder::of)
                        .or(() -> WordXmlTree.value(properties, "alias").flatMap(Placeholder::of)));
    }

    /**
     * Sets the text of a content control. If the control is bound to a part of the file, Word would overwrite the text
     * when it opens the file, so the binding is removed.
     */
    private static void fill(Element control, String value) {
        WordXmlTree.child(control, "sdtPr")
                .ifPresent(properties -> WordXmlTree.children(properties)
                        .filter(Placeholders::preventsFilling)
                        .toList()
                        .forEach(properties::removeChild));
        List<Element> texts = WordXmlTree.all(control, "t");
        write(texts.isEmpty() ? newText(control) : texts.getFirst(), value);
        texts.stream().skip(1).forEach(text -> write(text, ""));
    }

    /**
     * Creates the text of an empty content control, such as one that is bound to an empty property. The new text gets
     * the control's formatting.
     */
    private static Element newText(Element control) {
        Element content = WordXmlTree.child(control, "sdtContent").orElseGet(() -> added(control, "sdtContent"));
        boolean withinParagraph = WordXmlTree.ancestor(control, "p").isPresent()
                && WordXmlTree.all(content, "p").isEmpty();
        Element run = WordXmlTree.all(content, "r").stream().findFirst().orElseGet(() -> {
            Element textRun = added(
                    withinParagraph ? content
                            : WordXmlTree.all(content, "p").stream().findFirst().orElseGet(() -> added(content, "p")),
                    "r");
            WordXmlTree.child(control, "sdtPr")
                    .flatMap(properties -> WordXmlTree.child(properties, "rPr"))
                    .ifPresent(look -> textRun.appendChild(look.cloneNode(true)));
            return textRun;
        });
        return added(run, "t");
    }

    private static Element added(Element parent, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(WordXmlTree.WORD, "w:" + name));
    }

    private static boolean preventsFilling(Element property) {
        return WordXmlTree.is(property, "showingPlcHdr") || property.getLocalName().equals("dataBinding");
    }

    private static List<Element> texts(Element paragraph) {
        List<Element> texts = new ArrayList<>();
        for (Element text : WordXmlTree.all(paragraph, "t")) {
            if (WordXmlTree.ancestor(text, "p").orElseThrow() == paragraph) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String joined(List<Element> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.getTextContent()));
        return joined.toString();
    }

    private static void replace(List<Element> texts, int start, int end, String value,
            Optional<DocumentProperty> property) {
        int from = 0;
        boolean written = false;
        for (Element text : texts) {
            String old = text.getTextContent();
            int to = from + old.length();
            if (from < end && to > start) {
                String before = old.substring(0, Math.max(0, start - from));
                String after = old.substring(Math.min(old.length(), end - from));
                if (written || value.isEmpty() || property.isEmpty() || !PropertyField.canReplace(text)) {
                    write(text, before + (written ? "" : value) + after);
                } else {
                    PropertyField.insert(text, before, property.get(), value, after);
                }
                written = true;
            }
            from = to;
        }
    }

    static void write(Element text, String value) {
        text.setTextContent(value);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
