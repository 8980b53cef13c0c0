package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;

/** Writes nested lists; a numbered list within a numbered one uses letters, and within that Roman numerals. */
final class ListWriter {

    private static final float STEP = 17;
    private static final String[] DOTS = {"•", "–"};

    private final WritingContext pen;
    private final ParagraphWriter paragraphs;

    ListWriter(WritingContext pen, ParagraphWriter paragraphs) {
        this.pen = pen;
        this.paragraphs = paragraphs;
    }

    void write(ItemList list) {
        write(list, pen.structure().document(), 0, 0);
    }

    /**
     * Returns the height that must be free for the list to start on a page: the lines of its first item that are kept
     * together, and that of the second one if it has only one line.
     */
    float least(ItemList list) {
        float width = pen.page().lineEnd() - pen.page().left() - STEP;
        float least = 0;
        for (Item item : list.items()) {
            int lines = pen.type().set(item.inlines(), TextStyle.ITEM, width).lines().size();
            least += ParagraphWriter.first(lines) * TextStyle.ITEM.leading;
            if (least > TextStyle.ITEM.leading) {
                return least;
            }
            least += TextStyle.ITEM.after;
        }
        return least;
    }

    private void write(ItemList list, PdfStructureElement parent, int depth, int numberedDepth) {
        PdfStructureElement element = Structure.below(parent, "L");
        Structure.listNumbering(element, list.numbered() ? Ordinal.attribute(numberedDepth) : "Disc");
        for (int i = 0; i < list.items().size(); i++) {
            String label = list.numbered() ? Ordinal.of(i + 1, numberedDepth) + "." : DOTS[depth % DOTS.length];
            item(list.items().get(i), label, Structure.below(element, "LI"), depth,
                    list.numbered() ? numberedDepth + 1 : numberedDepth);
        }
    }

    private void item(Item item, String label, PdfStructureElement element, int depth, int numberedDepth) {
        float x = pen.page().left() + STEP * (depth + 1);
        float width = pen.page().lineEnd() - x;
        PdfStructureElement labelElement = Structure.below(element, "Lbl");
        PdfStructureElement body = Structure.below(element, "LBody");
        TaggedText text = new TaggedText(pen.type().set(item.inlines(), TextStyle.ITEM, width),
                Structure.below(body, "P"));
        pen.flow().need(ParagraphWriter.first(text.text().lines().size()) * TextStyle.ITEM.leading);
        Line mark = pen.type().line(label + " ", TextStyle.ITEM);
        float baseline = pen.flow().y() + TextStyle.ITEM.baseline();
        pen.canvas().tagged(labelElement, () -> pen.canvas().text(mark, x - STEP, baseline));
        paragraphs.lines(text, x, width);
        pen.flow().space(TextStyle.ITEM.after);
        item.below().forEach(below -> write(below, body, depth + 1, numberedDepth));
    }
}
