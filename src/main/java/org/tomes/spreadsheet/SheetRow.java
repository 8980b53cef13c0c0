package org.tomes.spreadsheet;

import java.util.List;

/**
 * A row as read: every cell as text, dates as {@code 2026-12-31}, numbers with a decimal point.
 *
 * @param number row number in the spreadsheet, from 1
 */
public record SheetRow(int number, List<String> cells) {

    /** Returns an empty text beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns the letters of a column counted from 0: A to Z, then AA. */
    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }
}
