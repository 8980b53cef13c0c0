package org.tomes.office;

import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Inline;
import org.tomes.office.design.HeadingPages;

/**
 * The readable text of a document, in order and without whitespace, derived from its content. Labels that a format
 * stores as numbering and not as text are omitted: the numbers of headings and lists in Word.
 */
final class PlainText {

    private final DocumentContent content;
    private final HeadingPages pages;
    /** Whether list markers and the labels of a figure are text in this format. */
    private final boolean drawn;
    /** Whether the numbers of headings are text in this format. */
    private final boolean numbered;
    private final StringBuilder text = new StringBuilder();

    private PlainText(DocumentContent content, HeadingPages pages, boolean drawn, boolean numbered) {
        this.content = content;
        this.pages = pages;
        this.drawn = drawn;
        this.numbered = numbered;
    }

    static String ofPdf(DocumentContent content, HeadingPages pages) {
        return new PlainText(content, pages, true, true).all();
    }

    /** @param counted whether Word's own numbering yields the headings' numbers */
    static String ofDocx(DocumentContent content, HeadingPages pages, boolean counted) {
        return new PlainText(content, pages, false, !counted).all();
    }

    static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private String all() {
        content.blocks().forEach(this::add);
        return withoutBlanks(text.toString());
    }

    private void add(Block block) {
        switch (block) {
            case Cover cover -> {
                text.append(content.info().company())
                        .append(content.info().title())
                        .append(content.info().subtitle())
                        .append(content.info().stamp().mark());
                cover.facts().forEach(fact -> text.append(fact.label()).append(fact.value()));
            }
            case Heading heading -> text.append(numbered ? heading.number() : "").append(heading.text());
            case Paragraph paragraph -> add(paragraph.inlines());
            case ItemList list -> add(list, 0, 0);
            case Table table -> {
                text.append(table.caption());
                table.columns().forEach(column -> text.append(column.head()));
                table.rows().forEach(row -> row.cells().forEach(cell -> add(cell.inlines())));
            }
            case Figure figure -> {
                if (drawn) {
                    figure.drawing()
                            .shapes()
                            .forEach(shape -> text.append(shape instanceof Label label ? label.text() : ""));
                }
                text.append(figure.caption());
            }
            case Contents contents -> add(contents);
            case PageBreak _ -> {
            }
        }
    }

    private void add(Contents contents) {
        text.append(contents.title());
        for (Block block : content.blocks()) {
            if (block instanceof Heading heading && heading.level() <= contents.depth()) {
                text.append(heading.number()).append(heading.text()).append(pages.of(heading.anchor()));
            }
        }
    }

    /**
     * @param depth number of enclosing lists
     * @param level number of numbered lists among them
     */
    private void add(ItemList list, int depth, int level) {
        for (int i = 0; i < list.items().size(); i++) {
            Item item = list.items().get(i);
            if (drawn) {
                text.append(list.numbered() ? label(i + 1, level) + "." : depth % 2 == 0 ? "•" : "–");
            }
            add(item.inlines());
            item.below().forEach(below -> add(below, depth + 1, list.numbered() ? level + 1 : level));
        }
    }

    private static String label(int number, int level) {
        return switch (level % 3) {
            case 0 -> Integer.toString(number);
            case 1 -> Character.toString('a' + number - 1);
            default -> List.of("i", "ii", "iii", "iv", "v", "vi").get(number - 1);
        };
    }

    private void add(List<Inline> inlines) {
        inlines.forEach(inline -> text.append(inline.text()));
    }
}
