package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;

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

    /**
     * Returns the height that must be free for the list to start on a page: its first item, and the lines of the second
     * one that are kept together, so that no item is alone before a page break. A long first item can be split.
     */
    float least(ItemList list) {
        if (list.items().isEmpty()) {
            return 0;
        }
        float width = context.page().lineEnd() - context.page().left() - STEP;
        int first = lines(list.items().getFirst(), width);
        if (first > LONG || list.items().size() == 1 || !list.items().getFirst().below().isEmpty()) {
            return ParagraphWriter.first(first) * TextStyle.ITEM.leading;
        }
        int second = ParagraphWriter.first(lines(list.items().get(1), width));
        return (first + second) * TextStyle.ITEM.leading + TextStyle.ITEM.after;
    }

    private int lines(Item item, float width) {
        return context.type().set(item.inlines(), TextStyle.ITEM, width).lines().size();
    }

    private void write(ItemList list, PdfStructureElement parent, int depth, int numberedDepth) {
        PdfStructureElement element = StructureTree.below(parent, "L");
        StructureTree.setListNumbering(element, list.numbered() ? ListNumber.attribute(numberedDepth) : "Disc");
        for (int i = 0; i < list.items().size(); i++) {
            String label = list.numbered() ? ListNumber.of(i + 1, numberedDepth) + "." : DOTS[depth % DOTS.length];
            item(list.items().get(i), label, StructureTree.below(element, "LI"), depth,
                    list.numbered() ? numberedDepth + 1 : numberedDepth);
        }
    }

    private void item(Item item, String label, PdfStructureElement element, int depth, int numberedDepth) {
        float x = context.page().left() + STEP * (depth + 1);
        float width = context.page().lineEnd() - x;
        PdfStructureElement labelElement = StructureTree.below(element, "Lbl");
        PdfStructureElement body = StructureTree.below(element, "LBody");
        TaggedText text = new TaggedText(context.type().set(item.inlines(), TextStyle.ITEM, width),
                StructureTree.below(body, "P"));
        context.flow().need(ParagraphWriter.first(text.text().lines().size()) * TextStyle.ITEM.leading);
        TextLine mark = context.type().line(label + " ", TextStyle.ITEM);
        float baseline = context.flow().y() + TextStyle.ITEM.baseline();
        context.canvas().tagged(labelElement, () -> context.canvas().text(mark, x - STEP, baseline));
        paragraphs.lines(text, x, width);
        context.flow().space(TextStyle.ITEM.after);
        item.below().forEach(below -> write(below, body, depth + 1, numberedDepth));
    }
}
