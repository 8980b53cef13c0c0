package org.tomes.office.docx;

import java.util.Optional;
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
        this.ours = NumberingPart.beside(highest("abstractNum", "abstractNumId"), highest("num", "numId"));
    }

    NumberingPart ours() {
        return ours;
    }

    /** The template's part with our numbering added. */
    Document merged() throws java.io.IOException {
        Element root = theirs.getDocumentElement();
        Optional<Element> firstCount = WordXmlTree.child(root, "num");
        Optional<Element> clean = WordXmlTree.child(root, "numIdMacAtCleanup");
        for (Element element : WordXmlTree.children(WordXmlTree.read(ours.write()).getDocumentElement()).toList()) {
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
                found -> WordXmlTree.attribute(found, attribute), BOUND);
    }
}
