package org.tomes.office.docx;

import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.office.design.KeptParagraphs;

/**
 * Writes lists in Word's own list styles, which define bullets and numbers. Every numbered list restarts at 1 and
 * therefore has a separate numbering instance, as in Word.
 */
final class ListWriter {

    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private final BodyWriter body;
    private final RunWriter writer;
    private final NumberingPart numbering;
    private final DocumentBodySettings format;

    ListWriter(WordXmlWriter xml, TrackedChangeWriter changes, BodyWriter body, RunWriter writer,
            NumberingPart numbering, DocumentBodySettings format) {
        this.format = format;
        this.changes = changes;
        this.xml = xml;
        this.body = body;
        this.writer = writer;
        this.numbering = numbering;
    }

    void write(ItemList list) {
        write(list, 0, 0);
    }

    private void write(ItemList list, int depth, int numberedDepth) {
        int level = Math.min(depth, NumberingPart.DEEPEST_LEVEL);
        String style = NumberingPart.style(list.numbered(), level);
        boolean direct = list.numbered() || level > NumberingPart.DEEPEST_STYLE || !format.hasBullet(style);
        int number = list.numbered() ? numbering.restart(level, numberedDepth) : numbering.bullets();
        for (int i = 0; i < list.items().size(); i++) {
            Item item = list.items().get(i);
            boolean withNext = !item.below().isEmpty() || KeptParagraphs.withNextItem(list, i);
            changes.of(item, () -> {
                body.paragraph(style, withNext, () -> {
                    if (direct) {
                        xml.in("numPr", () -> {
                            xml.value("ilvl", level);
                            xml.value("numId", number);
                        });
                    }
                }, () -> writer.write(item.inlines()));
                int below = list.numbered() ? numberedDepth + 1 : numberedDepth;
                item.below().forEach(inner -> changes.of(inner, () -> write(inner, depth + 1, below)));
            });
        }
    }
}
