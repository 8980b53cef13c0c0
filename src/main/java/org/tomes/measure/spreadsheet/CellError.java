package org.tomes.measure.spreadsheet;

import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/**
 * An error in one cell, and how to correct it.
 *
 * @param sheet name of the sheet; empty for the sheet of measures
 * @param row row number in the spreadsheet
 * @param column column, from 0; -1 for the whole row
 * @param heading the field of the cell
 */
public record CellError(String sheet, int row, int column, String heading, Message sentence) {

    CellError(int row, int column, String heading, Message sentence) {
        this("", row, column, heading, sentence);
    }

    /**
     * Returns the position of the cell, such as {@code F12}, or {@code Reviews!C4} on a sheet other than that of the
     * measures.
     */
    public String place() {
        String cell = column < 0 ? String.valueOf(row) : SheetRow.letters(column) + row;
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
