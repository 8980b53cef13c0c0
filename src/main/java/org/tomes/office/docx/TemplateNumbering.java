package org.tomes.office.docx;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds our list numbering to that of a template (ECMA-376 part 1, 17.9: all abstract definitions precede all
 * instances).
 */
final class TemplateNumbering {

    private static final int BOUND = 1_000_000;

    private final Document theirs;
    private final NumberingPart ours;

    TemplateNumbering(Document theirs) {
        this.theirs = theirs;
        this.ours = NumberingPart.besideExisting(highest("abstractNum", "abstractNumId"), highest("num", "numId"));
    }

    NumberingPart ours() {
        return ours;
    }

    /**
     * Whether headings with this numbering are numbered 1, 1.1 and so on, as in the content. Returns true for numbering
     * that cannot be found.
     */
    boolean countsAsOurs(Optional<String> instance) {
        List<Element> levels = instance.flatMap(id -> numbered("num", "numId", id))
                .flatMap(count -> WordXmlTree.value(count, "abstractNumId"))
                .flatMap(id -> numbered("abstractNum", "abstractNumId", id))
                .map(scheme -> WordXmlTree.children(scheme).filter(child -> WordXmlTree.is(child, "lvl")).toList())
                .orElse(List.of());
        StringBuilder expected = new StringBuilder("%1");
        for (int i = 0; i < Math.min(StylesPart.HEADING_LEVELS, levels.size()); i++) {
            String format = WordXmlTree.value(levels.get(i), "numFmt").orElse("decimal");
            String text = WordXmlTree.value(levels.get(i), "lvlText").orElse("");
            if (!format.equals("decimal")
                    || !text.strip().equals(expected.toString()) && !text.strip().equals(expected + ".")) {
                return i > 0 && text.isBlank();
            }
            expected.append(".%").append(i + 2);
        }
        return true;
    }

    private Optional<Element> numbered(String element, String attribute, String id) {
        return WordXmlTree.children(theirs.getDocumentElement())
                .filter(child -> WordXmlTree.is(child, element) && WordXmlTree.attribute(child, attribute).equals(id))
                .findFirst();
    }

    /**
     * Returns the template's part with our numbering added.
     *
     * @param linked as in {@link NumberingPart#write}
     */
    Document merged(UnaryOperator<String> linked) throws java.io.IOException {
        Element root = theirs.getDocumentElement();
        Optional<Element> firstCount = WordXmlTree.child(root, "num");
        Optional<Element> clean = WordXmlTree.child(root, "numIdMacAtCleanup");
        for (Element element : WordXmlTree.children(WordXmlTree.read(ours.write(linked)).getDocumentElement())
                .toList()) {
            Node copy = theirs.importNode(element, true);
            boolean scheme = WordXmlTree.is(element, "abstractNum");
            root.insertBefore(copy, (scheme ? firstCount.or(() -> clean) : clean).orElse(null));
            if (!scheme && firstCount.isEmpty()) {
                firstCount = Optional.of((Element) copy);
            }
        }
        return theirs;
    }

    private int highest(String element, String attribute) {
        return WordXmlTree.highest(WordXmlTree.all(theirs, element).stream(),
                node -> WordXmlTree.attribute(node, attribute), BOUND);
    }
}
