package org.tomes.office.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.office.design.ColumnWidths;
import org.tomes.policy.content.Block.Align;
import org.tomes.policy.content.Block.Row;
import org.tomes.policy.content.Block.Table;
import org.tomes.policy.content.TableGrid;
import org.tomes.policy.content.TableGrid.Place;

/** Tables with light rules: caption, header row on every page, rows that stay together where a page can hold them. */
final class TableWriter {

    private static final float AFTER = 10;
    /** A table of at most this many rows stays on one page where it takes no more of it than a third. */
    private static final int SHORT = 8;
    private static final float LARGEST_KEPT = Page.TEXT_HEIGHT / 3;

    private final Pen pen;
    private final ColumnWidths columnWidths;

    TableWriter(Pen pen) {
        this.pen = pen;
        this.columnWidths = new ColumnWidths(pen.canvas().measure(), Type.TABLE.size, TableCell.PADDING_X);
    }

    /** The height that must be free for the table to start on a page: that of all of it where it is short, else of its first row. */
    float least(Table table) {
        float[] edges = edges(table);
        float start = captionHeight(table) + new TableHead(pen, table.columns(), edges).height();
        float rows = table.rows().size() > SHORT ? Page.TEXT_HEIGHT : rowsHeight(table, edges, table.rows().size());
        float first = Math.min(rowsHeight(table, edges, 1), LARGEST_KEPT);
        return start + rows <= LARGEST_KEPT ? start + rows : start + Math.max(first, 2 * TableRows.SMALLEST);
    }

    void write(Table table) {
        float[] edges = edges(table);
        TableHead head = new TableHead(pen, table.columns(), edges);
        PdfStructureElement element = pen.structure().top("Table");
        Structure.summary(element, table.description());
        pen.flow().need(Math.min(least(table), Page.TEXT_HEIGHT));
        caption(table, element);
        TableRows rows = new TableRows(pen, head.isRepeated() ? head::repeat : () -> { });
        if (head.isRepeated()) {
            head.first(element);
        } else {
            rows.add(head.cells(element));
        }
        PdfStructureElement body = Structure.below(element, "TBody");
        TableGrid grid = new TableGrid(table.columns().size());
        for (Row row : table.rows()) {
            PdfStructureElement rowElement = Structure.below(body, "TR");
            rows.add(grid.next(row).stream().map(place -> cell(table, place, edges, rowElement)).toList());
        }
        rows.end();
        pen.flow().space(AFTER);
    }

    private float captionHeight(Table table) {
        Type type = Type.TABLE_CAPTION;
        return table.caption().isEmpty() ? 0
                : type.before + pen.type().set(table.caption(), type, Page.TEXT_WIDTH).height() + type.after;
    }

    /** The height of the first rows. */
    private float rowsHeight(Table table, float[] edges, int count) {
        TableGrid grid = new TableGrid(table.columns().size());
        float height = 0;
        for (Row row : table.rows().subList(0, Math.min(count, table.rows().size()))) {
            float tallest = TableRows.SMALLEST;
            for (Place place : grid.next(row)) {
                tallest = Math.max(tallest, place.cell().rowSpan() > 1 ? 0 : text(table, place, edges).height() + 2 * TableCell.PADDING_Y);
            }
            height += tallest;
        }
        return height;
    }

    private void caption(Table table, PdfStructureElement element) {
        if (table.caption().isEmpty()) {
            pen.flow().space(Type.TABLE_CAPTION.before);
            return;
        }
        Type type = Type.TABLE_CAPTION;
        RichText text = pen.type().set(table.caption(), type, Page.TEXT_WIDTH);
        pen.flow().space(type.before);
        float top = pen.flow().take(text.height());
        new TaggedText(text, Structure.below(element, "Caption")).draw(pen.canvas(), pen.links(), 0, text.lines().size(),
                Page.LEFT, top, Page.TEXT_WIDTH, Align.START);
        pen.flow().space(type.after);
    }

    private TableCell cell(Table table, Place place, float[] edges, PdfStructureElement row) {
        boolean rowHead = isRowHead(table, place);
        PdfStructureElement element = Structure.below(row, rowHead ? "TH" : "TD");
        if (rowHead) {
            Structure.scope(element, "Row");
        }
        Structure.spans(element, place.cell().columnSpan(), place.cell().rowSpan());
        return new TableCell(new TaggedText(text(table, place, edges), element), edges[place.column()], width(place, edges),
                table.columns().get(place.column()).align(), place.cell().rowSpan());
    }

    private RichText text(Table table, Place place, float[] edges) {
        Type type = isRowHead(table, place) ? Type.TABLE_ROW_HEAD : Type.TABLE;
        return pen.type().set(place.cell().inlines(), type, width(place, edges) - 2 * TableCell.PADDING_X);
    }

    private static boolean isRowHead(Table table, Place place) {
        return table.rowHeads() && place.column() == 0;
    }

    private static float width(Place place, float[] edges) {
        return edges[place.column() + place.cell().columnSpan()] - edges[place.column()];
    }

    /** The left edge of each column and the right edge of the last, in points from the page's left edge. */
    private float[] edges(Table table) {
        float[] widths = columnWidths.of(table, Page.TEXT_WIDTH);
        float[] edges = new float[widths.length + 1];
        edges[0] = Page.LEFT;
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }
}
