package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds our styles in a template by name and adds missing styles; existing styles are not changed. */
final class TemplateStyles {

    private static final String PARAGRAPH = "paragraph";
    private static final String CONTENTS_HEADING = "toc heading";
    /**
     * The styles that define a document's appearance: if a template lacks them, documents are displayed in our styles.
     */
    private static final Set<String> EXPECTED = Set.of("heading 1", "heading 2", "heading 3", "title");
    /** Substitutes for styles that a template need not have. */
    private static final Map<String, String> PLAIN = Map.of("Body Text", "Normal", "Table Caption", "Caption");

    private final Document template;
    private final Map<String, Element> theirs = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<String> addedIds = new HashSet<>();
    private final StyleNameAliases names = new StyleNameAliases();

    TemplateStyles(Document template, Document ours) {
        this.template = template;
        children(template)
                .forEach(style -> namesOf(style).forEach(name -> theirs.putIfAbsent(type(style) + "/" + name, style)));
        List<Element> added = new ArrayList<>();
        children(ours)
                .forEach(style -> find(style).ifPresentOrElse(templateStyle -> ids.put(id(style), id(templateStyle)),
                        () -> add(style).ifPresent(added::add)));
        added.forEach(this::correctReferences);
        heading().ifPresent(heading -> {
            TemplateColours colours = TemplateColours.of(template, heading);
            added.forEach(colours::give);
            added.stream()
                    .filter(style -> StyleNameAliases.normalised(WordXmlTree.value(style, "name").orElseThrow())
                            .equals(CONTENTS_HEADING))
                    .forEach(style -> copyHeadingLook(style, id(heading)));
        });
    }

    /**
     * Makes the heading of the contents look like the template's headings, although it is not one of these headings.
     */
    private static void copyHeadingLook(Element style, String heading) {
        WordXmlTree.child(style, "basedOn")
                .ifPresent(above -> above.setAttributeNS(WordXmlTree.WORD, "w:val", heading));
        WordXmlTree.child(style, "rPr").ifPresent(style::removeChild);
        WordXmlTree.child(style, "pPr").ifPresent(look -> {
            Stream.of("spacing", "suppressAutoHyphens")
                    .forEach(name -> WordXmlTree.child(look, name).ifPresent(look::removeChild));
            Element numbering = look.getOwnerDocument().createElementNS(WordXmlTree.WORD, "w:numPr");
            valued(numbering, "numId", "0");
            look.appendChild(numbering);
            valued(look, "outlineLvl", "9");
        });
    }

    private static void valued(Element parent, String name, String value) {
        Element element = parent.getOwnerDocument().createElementNS(WordXmlTree.WORD, "w:" + name);
        element.setAttributeNS(WordXmlTree.WORD, "w:val", value);
        parent.appendChild(element);
    }

    /** Returns the id in the template of each of our styles. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** Returns the expected styles that this template lacks. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Returns the width of the letters in tables relative to our own font. */
    float tableLetterWidth(Document theme) {
        return TemplateFontWidth.width(template, ids.get("TableText"), theme);
    }

    /** Returns the number of heading levels, from the first, whose styles have numbering. */
    int countedLevels() {
        int levels = 0;
        while (levels < StylesPart.HEADING_LEVELS
                && numbering(findById(ids.get("Heading" + (levels + 1)))).isPresent()) {
            levels++;
        }
        return levels;
    }

    /** Returns the numbering of the headings. */
    Optional<String> headingNumbering() {
        return numbering(heading());
    }

    /** Returns our list styles that the template defines without numbering. */
    Set<String> plainLists() {
        return lists().filter(list -> numbering(findById(ids.get(list))).isEmpty()).collect(Collectors.toSet());
    }

    /** Returns the style that one of our list styles was added as; empty if the template defines it. */
    String addedList(String list) {
        return addedIds.contains(ids.get(list)) ? ids.get(list) : "";
    }

    private static Stream<String> lists() {
        return IntStream.rangeClosed(0, NumberingPart.DEEPEST_STYLE)
                .boxed()
                .flatMap(level -> Stream.of(NumberingPart.style(false, level), NumberingPart.style(true, level)));
    }

    /** Returns the numbering instance of a style, or of a style on which it is based. */
    private Optional<String> numbering(Optional<Element> firstStyle) {
        Optional<Element> style = firstStyle;
        for (int steps = 0; style.isPresent() && steps < theirs.size(); steps++) {
            Optional<String> number = WordXmlTree.child(style.get(), "pPr")
                    .flatMap(look -> WordXmlTree.child(look, "numPr"))
                    .flatMap(numbering -> WordXmlTree.value(numbering, "numId"));
            if (number.isPresent()) {
                return number.filter(id -> !id.equals("0"));
            }
            style = WordXmlTree.value(style.get(), "basedOn").flatMap(this::findById);
        }
        return Optional.empty();
    }

    /** Returns the template's own style for chapters. */
    private Optional<Element> heading() {
        return names.of("heading 1")
                .map(name -> theirs.get(PARAGRAPH + "/" + name))
                .filter(style -> style != null)
                .findFirst();
    }

    private Optional<Element> find(Element ours) {
        String name = WordXmlTree.value(ours, "name").orElseThrow();
        return names.of(name)
                .map(knownName -> theirs.get(type(ours) + "/" + knownName))
                .filter(style -> style != null)
                .findFirst()
                .or(() -> isDefault(ours)
                        ? children(template).filter(style -> type(style).equals(type(ours)) && isDefault(style))
                                .findFirst()
                        : Optional.empty());
    }

    /** Adds nothing if a simpler style of the template is sufficient. */
    private Optional<Element> add(Element ours) {
        String name = WordXmlTree.value(ours, "name").orElseThrow();
        if (EXPECTED.contains(StyleNameAliases.normalised(name))) {
            missing.add(name);
        }
        if (PLAIN.containsKey(name) && ids.containsKey(PLAIN.get(name))
                && !addedIds.contains(ids.get(PLAIN.get(name)))) {
            ids.put(id(ours), ids.get(PLAIN.get(name)));
            return Optional.empty();
        }
        String id = id(ours);
        while (findById(id).isPresent()) {
            id = "Tomes" + id;
        }
        Element copy = (Element) template.importNode(ours, true);
        copy.setAttributeNS(WordXmlTree.WORD, "w:styleId", id);
        copy.setAttributeNS(WordXmlTree.WORD, "w:customStyle", "1");
        if (!(isDefault(ours)
                && children(template).anyMatch(style -> type(style).equals(type(ours)) && isDefault(style)))) {
            ids.put(id(ours), id);
        }
        addedIds.add(id);
        template.getDocumentElement().appendChild(copy);
        return Optional.of(copy);
    }

    /**
     * Corrects the references of a style, because a style that one of ours refers to may have another id in the
     * template.
     */
    private void correctReferences(Element style) {
        Stream.of("basedOn", "next", "link")
                .forEach(
                        reference -> WordXmlTree.child(style, reference)
                                .ifPresent(element -> element.setAttributeNS(WordXmlTree.WORD, "w:val",
                                        ids.getOrDefault(WordXmlTree.attribute(element, "val"),
                                                WordXmlTree.attribute(element, "val")))));
    }

    private Optional<Element> findById(String id) {
        return findById(template, id);
    }

    static Optional<Element> findById(Document styles, String id) {
        return children(styles).filter(style -> id(style).equals(id)).findFirst();
    }

    private static Stream<Element> children(Document styles) {
        return WordXmlTree.children((Node) styles.getDocumentElement()).filter(child -> WordXmlTree.is(child, "style"));
    }

    private static Stream<String> namesOf(Element style) {
        return Stream
                .concat(WordXmlTree.value(style, "name").stream(),
                        WordXmlTree.value(style, "aliases").stream().flatMap(aliases -> Stream.of(aliases.split(","))))
                .map(StyleNameAliases::normalised);
    }

    private static String type(Element style) {
        return WordXmlTree.attribute(style, "type");
    }

    private static String id(Element style) {
        return WordXmlTree.attribute(style, "styleId");
    }

    private static boolean isDefault(Element style) {
        return style.hasAttributeNS(WordXmlTree.WORD, "default") && WordXmlTree.on(style, "default");
    }
}
