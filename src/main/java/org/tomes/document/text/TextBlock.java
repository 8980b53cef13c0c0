package org.tomes.document.text;

import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Style;

/** A block of the text of a section as written, before its placeholders are filled in. */
public sealed interface TextBlock {

    /**
     * @param level level, 2 to 4; the title of the section has level 1
     */
    record Heading(int level, List<Span> spans) implements TextBlock {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    record Paragraph(Style style, List<Span> spans) implements TextBlock {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    record Listing(boolean numbered, List<Item> items) implements TextBlock {
        public Listing {
            items = List.copyOf(items);
        }
    }

    record Item(List<Span> spans, List<Listing> below) {
        public Item {
            spans = List.copyOf(spans);
            below = List.copyOf(below);
        }
    }

    /**
     * A table in which every row has one cell for each column.
     *
     * @param caption empty if there is none
     */
    record Table(String caption, List<Column> columns, List<List<List<Span>>> rows) implements TextBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param weight relative width of the column */
    record Column(List<Span> head, int weight, Align align) {
        public Column {
            head = List.copyOf(head);
        }
    }

    /** A part generated from the register and its snapshot: {@code {{vault-table}}}. */
    record Part(String name, String argument) implements TextBlock {
    }
}
