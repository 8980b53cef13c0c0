package org.tomes.document.text;

import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Style;

/** A building block of a section's text, as it was written: before anything is filled in. */
public sealed interface TextBlock {

    /** @param level 2 to 4; the section's own title is level 1 */
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
     * A table; every row has as many cells as there are columns.
     *
     * @param caption empty for none
     */
    record Table(String caption, List<Column> columns, List<List<List<Span>>> rows) implements TextBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param weight the column's share of the width, relative to the others */
    record Column(List<Span> head, int weight, Align align) {
        public Column {
            head = List.copyOf(head);
        }
    }

    /** Something that is made from the register and its snapshot: {@code {{vault-table}}}. */
    record Part(String name, String argument) implements TextBlock {
    }
}
