package org.tomes.measure.spreadsheet;

import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/**
 * What is wrong in one cell, and what to do.
 *
 * @param sheet its name; empty for the sheet of the measures themselves
 * @param row as the spreadsheet counts it
 * @param column from 0; -1 where the whole row is meant
 * @param heading field that the cell is for
 */
public record CellError(String sheet, int row, int column, String heading, Message sentence) {

    CellError(int row, int column, String heading, Message sentence) {
        this("", row, column, heading, sentence);
    }

    /** Such as {@code F12}, or {@code Reviews!C4} on another sheet than the measures'. */
    public String place() {
        String cell = column < 0 ? String.valueOf(row) : SheetRow.letters(column) + row;
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }
}
