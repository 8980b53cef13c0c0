package org.tomes.policy.content;

import java.util.List;

/** One building block of a document, in reading order. */
public sealed interface Block {

    /**
     * A heading that contents, bookmarks and navigation are made of.
     *
     * @param level  1 to 4; never more than one deeper than the heading before
     * @param number as shown before the text, such as {@code 3.2}; empty where the heading has none
     * @param anchor unique within the document; letters, digits, {@code -} and {@code _} only
     */
    record Heading(int level, String number, String text, String anchor) implements Block {
    }

    record Paragraph(Style style, List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /** What a paragraph is for; a writer gives each its look. */
    enum Style { TITLE, SUBTITLE, BODY, NOTE }

    record ItemList(boolean numbered, List<Item> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** An item of a list, with the lists that hang below it. */
    record Item(List<Inline> inlines, List<ItemList> below) {
        public Item {
            inlines = List.copyOf(inlines);
            below = List.copyOf(below);
        }
    }

    /**
     * A table whose header row repeats on every page.
     *
     * @param caption     shown above the table
     * @param description what the table holds, for people who cannot see it
     * @param rowHeads    whether the first cell of a row names the row
     */
    record Table(String caption, String description, List<Column> columns, boolean rowHeads, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param weight the column's share of the width, relative to the other columns */
    record Column(String head, int weight, Align align) {
    }

    enum Align { START, END, CENTRE }

    /** A row; its cells and what spans into it from above fill the columns exactly. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(List<Inline> inlines, int columnSpan, int rowSpan) {
        public Cell {
            inlines = List.copyOf(inlines);
        }
    }

    /**
     * @param alternative says what the picture says, for people who cannot see it
     * @param caption     shown below the picture
     */
    record Figure(String alternative, String caption, Drawing drawing) implements Block {
    }

    /** The table of contents, filled from the headings down to the given level. */
    record Contents(String title, int depth) implements Block {
    }

    record PageBreak() implements Block {
    }
}
