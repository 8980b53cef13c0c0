package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.office.design.KeptParagraphs;

/** Writes nested lists; a numbered list within a numbered one uses letters, and within that Roman numerals. */
final class ListWriter {

    private static final float STEP = 17;
    /** Lines of an item that are too many to be kept together with the next item. */
    private static final int LONG = 8;
    private static final String[] DOTS = {"•", "–"};

    private final WritingContext context;
    private final ParagraphWriter paragraphs;

    ListWriter(WritingContext context, ParagraphWriter paragraphs) {
        this.context = context;
        this.paragraphs = paragraphs;
    }

    void write(ItemList list) {
        context.flow().need(least(list));
        write(list, context.structure().document(), 0, 0);
    }

    /** Returns the height that must be free for the list to start on a page. */
    float least(ItemList list) {
        return least(list, 0);
    }

    private float least(ItemList list, int depth) {
        return list.items().isEmpty() ? 0 : least(list, 0, depth);
    }

    /**
     * Returns the height that must be free for this item to start on a page. It includes the next item if these are the
     * first or the last two, so that no item is alone at a page's end or start, and the first item of a list within
     * this one. A long item can be split.
     */
    private float least(ItemList list, int index, int depth) {
        Item item = list.items().get(index);
        int lines = lines(item, depth);
        boolean withNext = !item.below().isEmpty() || KeptParagraphs.withNextItem(list, index);
        if (lines > LONG || !withNext) {
            return ParagraphWriter.first(lines) * TextStyle.ITEM.leading;
        }
        float next = item.below().isEmpty() ? least(list, index + 1, depth) : least(item.below().getFirst(), depth + 1);
        return lines * TextStyle.ITEM.leading + TextStyle.ITEM.after * context.page().spacing() + next;
    }

    private int lines(Item item, int depth) {
        return text(item, depth).lines().size();
    }

    private LaidOutText text(Item item, int depth) {
        return context.type().set(item.inlines(), TextStyle.ITEM, context.page().lineEnd() - x(depth));
    }

    private float x(int depth) {
        return context.page().left() + STEP * (depth + 1);
    }

    private void write(ItemList list, PdfStructureElement parent, int depth, int numberedDepth) {
        PdfStructureElement element = StructureTree.below(parent, "L");
        StructureTree.setListNumbering(element, list.numbered() ? ListNumber.attribute(numberedDepth) : "Disc");
        for (int i = 0; i < list.items().size(); i++) {
            String label = list.numbered() ? ListNumber.of(i + 1, numberedDepth) + "." : DOTS[depth % DOTS.length];
            context.flow().need(least(list, i, depth));
            item(list.items().get(i), label, StructureTree.below(element, "LI"), depth,
                    list.numbered() ? numberedDepth + 1 : numberedDepth);
        }
    }

    private void item(Item item, String label, PdfStructureElement element, int depth, int numberedDepth) {
        float x = x(depth);
        PdfStructureElement labelElement = StructureTree.below(element, "Lbl");
        PdfStructureElement body = StructureTree.below(element, "LBody");
        TaggedText text = new TaggedText(text(item, depth), StructureTree.below(body, "P"));
        TextLine mark = context.type().line(label + " ", TextStyle.ITEM);
        float baseline = context.flow().y() + TextStyle.ITEM.baseline();
        context.canvas().tagged(labelElement, () -> context.canvas().text(mark, x - STEP, baseline));
        paragraphs.lines(text, x, context.page().lineEnd() - x);
        context.flow().space(TextStyle.ITEM.after);
        item.below().forEach(below -> write(below, body, depth + 1, numberedDepth));
    }
}
