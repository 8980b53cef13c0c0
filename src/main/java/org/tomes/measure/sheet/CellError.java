package org.tomes.measure.sheet;

import org.tomes.sheet.SheetRow;
import org.tomes.text.Message;

/**
 * What is wrong in one cell, and what to do.
 *
 * @param row    as the spreadsheet counts it
 * @param column from 0; -1 where the whole row is meant
 */
public record CellError(int row, int column, String heading, Message sentence) {

    /** Such as {@code F12}. */
    public String place() {
        return column < 0 ? String.valueOf(row) : SheetRow.letters(column) + row;
    }
}
