package org.tomes.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the tables of a document as a workbook. */
public interface WorkbookTableWriter {

    void write(WorkbookInfo info, List<OutputSheet> tables, OutputStream out) throws IOException;
}
