package org.tomes.spreadsheet;

import java.util.List;

/**
 * A row as it was read: every cell as text, days as {@code 2026-12-31}, numbers with a point.
 *
 * @param number as the spreadsheet counts it, from 1
 */
public record SheetRow(int number, List<String> cells) {

    /** Empty where the row ends before. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The letters over a column, counted from 0: A to Z, then AA. */
    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }
}
