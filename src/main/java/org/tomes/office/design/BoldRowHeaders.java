package org.tomes.office.design;

import java.util.List;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;

/**
 * Decides which first cells of rows are shown in bold. Names and codes are bold; sentences are not. In a table with
 * groups of rows, only the names of the groups are bold.
 */
public final class BoldRowHeaders {

    private static final int MAX_LINE_LENGTH = 64;
    /**
     * Minimum share of short names among the first cells of a table whose names are bold. Not every name must be short:
     * a single long name would otherwise give the same table a different look in another language.
     */
    private static final double SHORT = 0.5;
    private static final int ROWS = 200;

    private BoldRowHeaders() {
    }

    /** Whether the cells that name the rows of this table are bold. */
    public static boolean areBold(Table table) {
        List<Row> rows = table.rows().subList(0, Math.min(ROWS, table.rows().size()));
        List<Cell> names = rows.stream().map(row -> row.cells().getFirst()).toList();
        return table.rowHeads() && rows.stream().allMatch(row -> groupName(row).isEmpty())
                && names.stream().filter(BoldRowHeaders::isShort).count() >= SHORT * names.size();
    }

    /** Whether this cell names the rows below it. */
    public static boolean isGroup(Cell cell) {
        return cell.columnSpan() > 1;
    }

    /** Whether this row consists of a single cell that names the rows below it. */
    public static boolean isGroup(Row row) {
        return row.cells().size() == 1 && (isGroup(row.cells().getFirst()) || isBold(row.cells().getFirst()));
    }

    /** Whether the whole cell is bold. In a table with a single column, only bold type marks the name of a group. */
    private static boolean isBold(Cell cell) {
        return !cell.inlines().isEmpty() && cell.inlines()
                .stream()
                .allMatch(inline -> inline instanceof Inline.Text text && text.look() == Look.STRONG);
    }

    /**
     * Returns the name of the group that starts with this row: the bold text at its beginning; empty for other rows.
     */
    public static String groupName(Row row) {
        return isGroup(row) && !row.cells().getFirst().inlines().isEmpty()
                && row.cells().getFirst().inlines().getFirst() instanceof Inline.Text text && text.look() == Look.STRONG
                        ? text.text()
                        : "";
    }

    private static boolean isShort(Cell cell) {
        StringBuilder text = new StringBuilder();
        cell.inlines().forEach(inline -> text.append(inline.text()));
        return text.toString().lines().allMatch(line -> line.length() <= MAX_LINE_LENGTH);
    }
}
