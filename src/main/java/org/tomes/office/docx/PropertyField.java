package org.tomes.office.docx;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Inserts a field that displays a property of the document into a run of a template (ECMA-376 part 1, 17.16.18). */
final class PropertyField {

    private PropertyField() {
    }

    /** Whether the run contains nothing except this text, so that the run can be divided. */
    static boolean canReplace(Element text) {
        return text.getParentNode() instanceof Element run && WordXmlTree.is(run, "r")
                && WordXmlTree.children(run).allMatch(child -> child == text || WordXmlTree.is(child, "rPr"));
    }

    /**
     * Divides the run of the text: the text before the field remains, field and remaining text follow in runs with the
     * same formatting.
     */
    static void insert(Element text, String before, DocumentProperty property, String value, String after) {
        Element run = (Element) text.getParentNode();
        Node next = run.getNextSibling();
        Node parent = run.getParentNode();
        Placeholders.write(text, before);
        put(run, next, mark(run, "begin"));
        Element instruction = element(run, "instrText");
        Placeholders.write(instruction, property.instruction());
        put(run, next, instruction);
        put(run, next, mark(run, "separate"));
        put(run, next, text(run, value));
        put(run, next, mark(run, "end"));
        if (!after.isEmpty()) {
            put(run, next, text(run, after));
        }
        if (before.isEmpty()) {
            parent.removeChild(run);
        }
    }

    private static void put(Element run, Node next, Element content) {
        Element newRun = element(run, "r");
        Optional<Element> look = WordXmlTree.child(run, "rPr");
        look.ifPresent(properties -> newRun.appendChild(properties.cloneNode(true)));
        newRun.appendChild(content);
        run.getParentNode().insertBefore(newRun, next);
    }

    private static Element mark(Element run, String type) {
        Element mark = element(run, "fldChar");
        mark.setAttributeNS(WordXmlTree.WORD, "w:fldCharType", type);
        return mark;
    }

    private static Element text(Element run, String value) {
        Element text = element(run, "t");
        Placeholders.write(text, value);
        return text;
    }

    private static Element element(Element run, String name) {
        return run.getOwnerDocument().createElementNS(WordXmlTree.WORD, "w:" + name);
    }
}
