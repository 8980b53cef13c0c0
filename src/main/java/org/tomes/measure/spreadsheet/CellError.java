package org.tomes.measure.spreadsheet;

import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/**
 * An error in one cell, with its correction.
 *
 * @param sheet its name; empty for the sheet of measures
 * @param row as numbered by the spreadsheet
 * @param column from 0; -1 for the whole row
 * @param heading the field of the cell
 */
public record CellError(String sheet, int row, int column, String heading, Message sentence) {

    CellError(int row, int column, String heading, Message sentence) {
        this("", row, column, heading, sentence);
    }

    /** Returns the cell, such as {@code F12}, or {@code Reviews!C4} on a sheet other than that of the measures. */
    public String place() {
        String cell = column < 0 ? String.valueOf(row) : SheetRow.letters(column) + row;
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
