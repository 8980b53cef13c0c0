package org.tomes.document.content;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;

/** The positions of the cells of a table with row and column spans. Rows are processed from top to bottom. */
public final class TableGrid {

    /** For each column, the number of further rows into which a cell of an earlier row extends. */
    private final int[] reaching;

    public TableGrid(int columns) {
        reaching = new int[columns];
    }

    /** A cell and its first column, from 0. */
    public record CellPosition(int column, Cell cell) {
    }

    /**
     * Returns the positions of the cells of the next row, from left to right.
     *
     * @throws IllegalArgumentException if the cells do not exactly fill the columns that cells of earlier rows leave
     * free
     */
    public List<CellPosition> next(Row row) {
        List<CellPosition> places = new ArrayList<>(row.cells().size());
        int[] fresh = new int[reaching.length];
        int column = 0;
        for (Cell cell : row.cells()) {
            column = firstFreeColumn(column);
            if (cell.columnSpan() < 1 || cell.rowSpan() < 1 || column + cell.columnSpan() > reaching.length) {
                throw new IllegalArgumentException("cell does not fit at column " + column);
            }
            for (int i = column; i < column + cell.columnSpan(); i++) {
                if (reaching[i] > 0) {
                    throw new IllegalArgumentException("two cells at column " + i);
                }
                fresh[i] = cell.rowSpan();
            }
            places.add(new CellPosition(column, cell));
            column += cell.columnSpan();
        }
        if (firstFreeColumn(column) < reaching.length) {
            throw new IllegalArgumentException("no cell at column " + firstFreeColumn(column));
        }
        for (int i = 0; i < reaching.length; i++) {
            reaching[i] = Math.max(reaching[i], fresh[i]) - 1;
        }
        return places;
    }

    /** Whether no cell extends into further rows. */
    boolean closed() {
        for (int rows : reaching) {
            if (rows > 0) {
                return false;
            }
        }
        return true;
    }

    static void check(int columns, List<Row> rows) {
        TableGrid grid = new TableGrid(columns);
        rows.forEach(grid::next);
        if (!grid.closed()) {
            throw new IllegalArgumentException("a cell reaches below the table's last row");
        }
    }

    private int firstFreeColumn(int from) {
        int column = from;
        while (column < reaching.length && reaching[column] > 0) {
            column++;
        }
        return column;
    }
}
