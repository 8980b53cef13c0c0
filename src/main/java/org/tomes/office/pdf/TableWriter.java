package org.tomes.office.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.CellPosition;
import org.tomes.office.design.BoldRowHeaders;
import org.tomes.office.design.ShortTables;

/**
 * Writes tables with light rules: a caption, the header row on every page, and rows that are not split if they fit on a
 * page.
 */
final class TableWriter {

    static final float AFTER = 10;
    /** Distance of the baseline of a repeated caption from the top of the text area. */
    private static final float CONTINUED_ABOVE = 5;
    /** Minimum number of rows of a table at a page's end or start, unless rows are tall. */
    private static final int TOGETHER = 2;
    /** Height in Word of the rules above a table and below its header, and of the line required below a table. */
    private static final float WORD_BORDERS = 1;
    private static final float WORD_GAP = 1;

    private final WritingContext context;
    private final float borders;
    private final float gap;
    private final TableEdges columns;

    TableWriter(WritingContext context, TableEdges columns) {
        this.context = context;
        this.borders = context.asWord() ? WORD_BORDERS : 0;
        this.gap = context.asWord() ? WORD_GAP : 0;
        this.columns = columns;
    }

    /**
     * Returns the room for the table: at least its first rows, and the whole table if it is short.
     *
     * @param closing height of the content after the table that must be on the page of its last rows
     */
    HeightNeeded room(Table table, float closing) {
        float[] edges = edges(table);
        TableHead head = new TableHead(context, table.columns(), edges);
        float start = captionHeight(table) + borders + head.height();
        int rows = table.rows().size();
        float least = start + first(table, edges, together(head));
        if (rows > ShortTables.MOST_ROWS) {
            return HeightNeeded.of(least);
        }
        float whole = start + rowsHeight(table, edges, rows) + closing;
        if (context.asWord()) {
            return HeightNeeded.of(whole - borders <= ShortTables.HEIGHT ? whole : least);
        }
        // The parts of a table of three rows could not both have two rows.
        boolean unsplit = rows < 2 * TOGETHER && whole - start - closing <= TableRows.low(context.page());
        return new HeightNeeded(unsplit ? whole : least, whole);
    }

    /** Returns the number of rows that are kept together at a page's end or start: about as high as the header row. */
    private int together(TableHead head) {
        return context.asWord() ? 1
                : Math.max(TOGETHER, (int) Math.ceil(head.height() / TableRows.smallest(context.page())));
    }

    /** Returns the height of the rows that must follow the header row. */
    private float first(Table table, float[] edges, int together) {
        int first = Math.min(together, table.rows().size());
        boolean isGroup = first > 1 && BoldRowHeaders.isGroup(table.rows().getFirst());
        // The name of a group has at least one of its rows below it.
        int fewest = isGroup ? 2 : 1;
        while (first > fewest && rowsHeight(table, edges, first) > TableRows.low(context.page())) {
            first--;
        }
        float height = rowsHeight(table, edges, first);
        return height <= TableRows.maxUnsplitHeight(context.page()) ? height : TableRows.low(context.page());
    }

    /**
     * @param closing height of the content after the table that must be on the page of its last rows
     */
    void write(Table table, float closing) {
        float[] edges = edges(table);
        TableHead head = new TableHead(context, table.columns(), edges);
        PdfStructureElement element = context.structure().top("Table");
        StructureTree.summary(element, table.description());
        context.flow().space(TextStyle.TABLE_CAPTION.before);
        context.flow().need(room(table, closing));
        caption(table, element);
        context.flow().take(borders);
        RepeatedGroupName group = new RepeatedGroupName(context);
        TableRows rows = new TableRows(context, () -> {
            repeatCaption(table.caption());
            if (head.isRepeated()) {
                head.repeat();
            }
            group.repeat();
        });
        if (head.isRepeated()) {
            head.first(element);
        } else {
            rows.add(head.cells(element), List.of(), 0, 0);
        }
        PdfStructureElement body = StructureTree.below(element, "TBody");
        TableGrid grid = new TableGrid(table.columns().size());
        int count = table.rows().size();
        int together = together(head);
        int firstPage = context.flow().page();
        int lastPage = firstPage;
        float first = 0;
        float last = 0;
        Deque<List<TableCell>> ahead = new ArrayDeque<>();
        for (int i = 0, read = 0; i < count; i++) {
            for (; read < Math.min(count, i + together); read++) {
                ahead.add(cells(table, grid, read, edges, body));
            }
            List<TableCell> cells = ahead.remove();
            Row row = table.rows().get(i);
            boolean isGroup = BoldRowHeaders.isGroup(row);
            boolean isNamed = i > 0 && BoldRowHeaders.isGroup(table.rows().get(i - 1));
            int kept = isNamed ? 0 : i + together >= count ? together : isGroup ? 1 : 0;
            // Avoiding a name without any row of its group takes precedence over keeping the last rows of a table
            // together.
            float maxHeight = isGroup ? TableRows.maxUnsplitHeight(context.page()) : TableRows.low(context.page());
            group.beforeRow(row);
            float top = context.flow().y();
            rows.add(cells, context.asWord() ? List.of() : ahead.stream().limit(kept).toList(),
                    i + together >= count ? closing : 0, maxHeight);
            group.afterRow(row);
            if (context.flow().page() == lastPage) {
                last += context.flow().y() - top;
            } else {
                first = lastPage == firstPage ? last : first;
                last = context.flow().y() - context.page().top() - (head.isRepeated() ? head.height() : 0);
                lastPage = context.flow().page();
            }
        }
        rows.end();
        if (lastPage > firstPage) {
            context.flow()
                    .faults()
                    .addSplit(firstPage, lastPage, count <= ShortTables.MOST_ROWS, first, last, context.page());
        }
        context.flow().take(gap);
        context.flow().space(AFTER - gap);
    }

    private float captionHeight(Table table) {
        TextStyle type = TextStyle.TABLE_CAPTION;
        return table.caption().isEmpty() ? 0
                : context.type().set(table.caption(), type, context.page().textWidth()).height() + type.after;
    }

    /**
     * Writes the caption above the text area of a page on which the table continues, where it takes up no room. Like
     * the header, it is then decoration.
     */
    private void repeatCaption(String caption) {
        if (caption.isEmpty()) {
            return;
        }
        TextStyle type = TextStyle.TABLE_CAPTION;
        TextLine continued = context.type().line(context.continued(), type);
        TextLine line = context.type().line(caption, type, context.page().textWidth() - continued.width());
        float baseline = context.page().top() - CONTINUED_ABOVE;
        context.canvas().artifact(() -> {
            context.canvas().text(line, context.page().left(), baseline);
            context.canvas().text(continued, context.page().left() + line.width(), baseline);
        });
    }

    /** Returns the height of the first rows. */
    private float rowsHeight(Table table, float[] edges, int count) {
        TableGrid grid = new TableGrid(table.columns().size());
        float height = 0;
        for (Row row : table.rows().subList(0, Math.min(count, table.rows().size()))) {
            float tallest = TableRows.smallest(context.page());
            for (CellPosition place : grid.next(row)) {
                tallest = Math.max(tallest, place.cell().rowSpan() > 1 ? 0
                        : text(table, place, edges).height() + 2 * context.page().cellPadding());
            }
            height += tallest;
        }
        return height;
    }

    private void caption(Table table, PdfStructureElement element) {
        if (table.caption().isEmpty()) {
            return;
        }
        TextStyle type = TextStyle.TABLE_CAPTION;
        LaidOutText text = context.type().set(table.caption(), type, context.page().textWidth());
        float top = context.flow().take(text.height());
        new TaggedText(text, StructureTree.below(element, "Caption")).draw(context.canvas(), context.links(), 0,
                text.lines().size(), context.page().left(), top, context.page().textWidth(), Align.START);
        context.flow().space(type.after);
    }

    private List<TableCell> cells(Table table, TableGrid grid, int row, float[] edges, PdfStructureElement body) {
        PdfStructureElement element = StructureTree.below(body, "TR");
        return grid.next(table.rows().get(row)).stream().map(place -> cell(table, place, edges, element)).toList();
    }

    private TableCell cell(Table table, CellPosition place, float[] edges, PdfStructureElement row) {
        boolean rowHead = isRowHead(table, place);
        PdfStructureElement element = StructureTree.below(row, rowHead ? "TH" : "TD");
        if (rowHead) {
            StructureTree.scope(element, "Row");
        }
        StructureTree.spans(element, place.cell().columnSpan(), place.cell().rowSpan());
        return new TableCell(new TaggedText(text(table, place, edges), element), edges[place.column()],
                width(place, edges), table.columns().get(place.column()).align(), place.cell().rowSpan(),
                context.page());
    }

    private LaidOutText text(Table table, CellPosition place, float[] edges) {
        boolean bold = isRowHead(table, place) && columns.of(table, context.page()).boldHeads()
                && !BoldRowHeaders.isGroup(place.cell());
        TextStyle type = bold ? TextStyle.TABLE_ROW_HEAD : TextStyle.TABLE;
        return context.type().set(place.cell().inlines(), type, width(place, edges) - 2 * TableCell.PADDING_X);
    }

    private static boolean isRowHead(Table table, CellPosition place) {
        return table.rowHeads() && place.column() == 0;
    }

    private static float width(CellPosition place, float[] edges) {
        return edges[place.column() + place.cell().columnSpan()] - edges[place.column()];
    }

    private float[] edges(Table table) {
        return columns.of(table, context.page()).x();
    }
}
