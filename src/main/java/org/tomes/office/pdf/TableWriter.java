package org.tomes.office.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.policy.content.Block.Align;
import org.tomes.policy.content.Block.Column;
import org.tomes.policy.content.Block.Row;
import org.tomes.policy.content.Block.Table;
import org.tomes.policy.content.TableGrid;
import org.tomes.policy.content.TableGrid.Place;

/** Tables with light rules: caption, header row on every page, rows that stay together where a page can hold them. */
final class TableWriter {

    private static final float AFTER = 10;

    private final Pen pen;

    TableWriter(Pen pen) {
        this.pen = pen;
    }

    static float least(Table table) {
        Type caption = Type.TABLE_CAPTION;
        return (table.caption().isEmpty() ? 0 : caption.before + caption.leading + caption.after)
                + 4 * (Type.TABLE.leading + 2 * TableCell.PADDING_Y);
    }

    void write(Table table) {
        float[] edges = edges(table.columns());
        TableHead head = new TableHead(pen, table.columns(), edges);
        PdfStructureElement element = pen.structure().top("Table");
        Structure.summary(element, table.description());
        caption(table, head, element);
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

    private void caption(Table table, TableHead head, PdfStructureElement element) {
        Type type = Type.TABLE_CAPTION;
        float rows = (head.isRepeated() ? head.height() : 0) + Type.TABLE.leading + 2 * TableCell.PADDING_Y;
        pen.flow().space(type.before);
        if (table.caption().isEmpty()) {
            pen.flow().need(rows);
            return;
        }
        RichText text = pen.type().set(table.caption(), type, Page.TEXT_WIDTH);
        pen.flow().need(text.height() + type.after + rows);
        float top = pen.flow().take(text.height());
        new TaggedText(text, Structure.below(element, "Caption")).draw(pen.canvas(), pen.links(), 0, text.lines().size(),
                Page.LEFT, top, Page.TEXT_WIDTH, Align.START);
        pen.flow().space(type.after);
    }

    private TableCell cell(Table table, Place place, float[] edges, PdfStructureElement row) {
        boolean rowHead = table.rowHeads() && place.column() == 0;
        PdfStructureElement element = Structure.below(row, rowHead ? "TH" : "TD");
        if (rowHead) {
            Structure.scope(element, "Row");
        }
        Structure.spans(element, place.cell().columnSpan(), place.cell().rowSpan());
        float x = edges[place.column()];
        float width = edges[place.column() + place.cell().columnSpan()] - x;
        RichText text = pen.type().set(place.cell().inlines(), rowHead ? Type.TABLE_ROW_HEAD : Type.TABLE,
                width - 2 * TableCell.PADDING_X);
        return new TableCell(new TaggedText(text, element), x, width, table.columns().get(place.column()).align(),
                place.cell().rowSpan());
    }

    /** The left edge of each column and the right edge of the last, in points from the page's left edge. */
    private static float[] edges(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::weight).sum();
        float[] edges = new float[columns.size() + 1];
        edges[0] = Page.LEFT;
        int weight = 0;
        for (int i = 0; i < columns.size(); i++) {
            weight += columns.get(i).weight();
            edges[i + 1] = Page.LEFT + Page.TEXT_WIDTH * weight / all;
        }
        return edges;
    }
}
