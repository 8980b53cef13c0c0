package org.tomes.document.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One building block of a document, in reading order. */
public sealed interface Block {

    /**
     * The first page, with the document's {@link DocumentInfo} and these facts. Only the first block of a document can
     * be a cover.
     *
     * @param compact whether the text begins below the cover on the same page instead of on a new one
     */
    record Cover(List<Fact> facts, Optional<Logo> logo, boolean compact) implements Block {
        public Cover {
            facts = List.copyOf(facts);
        }

        public Cover(List<Fact> facts, Optional<Logo> logo) {
            this(facts, logo, false);
        }

        public Cover(List<Fact> facts) {
            this(facts, Optional.empty());
        }
    }

    /** @param alternative name of the company, for screen readers; never blank */
    record Logo(String alternative, Picture picture) {
        public Logo {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a logo must say whose it is");
            }
        }
    }

    /** A labelled value on the first page, such as {@code Version} and {@code 1.0}. */
    record Fact(String label, String value) {
    }

    /**
     * A heading, listed in contents, bookmarks and navigation.
     *
     * @param level 1 to 4; at most one level deeper than the preceding heading
     * @param number number shown before the text, such as {@code 3.2}; empty if the heading has none
     * @param text never blank, because contents and navigation would show an empty entry
     * @param anchor unique within the document; letters, digits, {@code -} and {@code _} only
     */
    record Heading(int level, String number, String text, String anchor) implements Block {
        public Heading {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a heading must not be blank: " + anchor);
            }
        }
    }

    record Paragraph(Style style, List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /**
     * The purpose of a paragraph, which determines its layout. A lead opens a section; notes and warnings are
     * highlighted.
     */
    enum Style {
        BODY,
        LEAD,
        NOTE,
        WARNING
    }

    record ItemList(boolean numbered, List<Item> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** An item of a list, with its nested lists. */
    record Item(List<Inline> inlines, List<ItemList> below) {
        public Item {
            inlines = List.copyOf(inlines);
            below = List.copyOf(below);
        }
    }

    /**
     * A table whose header row repeats on every page.
     *
     * @param caption caption above the table; empty if there is none
     * @param description description of the table for screen readers
     * @param rowHeads whether the first cell of each row is its heading
     */
    record Table(String caption, String description, List<Column> columns, boolean rowHeads,
            List<Row> rows) implements Block {
        /**
         * @throws IllegalArgumentException if the cells of a row, together with cells that span into it, do not fill
         * the columns exactly
         */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            TableGrid.check(columns.size(), rows);
        }
    }

    /** @param weight relative width of the column */
    record Column(String head, int weight, Align align) {
    }

    enum Align {
        START,
        END,
        CENTRE
    }

    /** A row. Its cells, together with cells that span into it from above, fill the columns exactly. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Creates a row of plain cells. */
        public static Row of(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::of).toList());
        }
    }

    /** @param columnSpan at least 1 @param rowSpan at least 1 */
    record Cell(List<Inline> inlines, int columnSpan, int rowSpan) {
        public Cell {
            inlines = List.copyOf(inlines);
        }

        public static Cell of(List<Inline> inlines) {
            return new Cell(inlines, 1, 1);
        }

        public static Cell of(String text) {
            return of(Inline.plain(text));
        }
    }

    /**
     * @param alternative description of the picture for screen readers; never blank
     * @param caption caption below the picture; empty if there is none
     */
    record Figure(String alternative, String caption, Drawing drawing) implements Block {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure must say in words what it shows");
            }
        }
    }

    /** The table of contents. It is filled with the headings down to the given level. */
    record Contents(String title, int depth) implements Block {
    }

    /**
     * @param part title of a separable part that starts on the new page, such as the status sheet of a contract.
     * Footers show this title, and the pages of the part are counted from 1
     */
    record PageBreak(Optional<String> part) implements Block {
        public PageBreak() {
            this(Optional.empty());
        }
    }
}
