package org.tomes.spreadsheet;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes spreadsheets: {@code .xlsx} and {@code .csv}. */
public interface Sheets {

    /** At most so many rows with text are read from a file. */
    int MAX_ROWS = 200_000;
    /** At most so many columns. */
    int MAX_COLUMNS = 512;
    /** At most so many characters in all, so that no file takes more memory than a small computer has. */
    int MAX_CHARACTERS = 40_000_000;
    /** As much as a cell of a spreadsheet holds. */
    int MAX_CELL = 32_767;

    /**
     * All sheets of a file that hold text. Formulas are never computed; their stored result is read.
     *
     * @throws org.tomes.problem.Problem where the file is missing, of another kind, damaged, encrypted, too large, or
     * holds macros
     */
    List<Sheet> read(Path file);

    /**
     * Writes a file, replacing one of that name when the new one is complete. A CSV file holds the first table alone.
     *
     * @throws org.tomes.problem.Problem where the file cannot be written or its ending is neither
     */
    void write(Path file, List<SheetTable> tables);
}
