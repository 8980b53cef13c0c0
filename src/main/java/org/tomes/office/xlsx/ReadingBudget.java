package org.tomes.office.xlsx;

import org.tomes.spreadsheet.Spreadsheets;

/** The remaining limits for reading one workbook. */
final class ReadingBudget {

    private int rows = Spreadsheets.MAX_ROWS;
    private int characters = Spreadsheets.MAX_CHARACTERS;

    void row() throws LimitExceeded {
        if (--rows < 0) {
            throw new LimitExceeded();
        }
    }

    void text(int length) throws LimitExceeded {
        characters -= length;
        if (characters < 0) {
            throw new LimitExceeded();
        }
    }
}
