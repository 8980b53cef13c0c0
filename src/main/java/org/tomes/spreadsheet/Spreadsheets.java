package org.tomes.spreadsheet;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes spreadsheets: {@code .xlsx} and {@code .csv}. */
public interface Spreadsheets {

    /** The maximum number of non-empty rows read from a file. */
    int MAX_ROWS = 200_000;
    /** The maximum number of columns. */
    int MAX_COLUMNS = 512;
    /** The maximum total number of characters, so that no file exhausts the memory of a small computer. */
    int MAX_CHARACTERS = 40_000_000;
    /** The capacity of a spreadsheet cell, in characters. */
    int MAX_CELL = 32_767;

    /**
     * Returns all non-empty sheets of a file. Formulas are never evaluated; their stored results are read.
     *
     * @throws org.tomes.problem.Problem if the file is missing, of another kind, damaged, encrypted, too large, or
     * contains macros
     */
    List<Sheet> read(Path file);

    /**
     * Writes a file, replacing an existing one once the new one is complete. A CSV file contains only the first table.
     *
     * @throws org.tomes.problem.Problem if the file cannot be written, or if its extension is neither {@code .xlsx} nor
     * {@code .csv}
     */
    void write(Path file, List<OutputSheet> tables);
}
