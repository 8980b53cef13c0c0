package org.tomes.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables as a workbook that is a document. */
public interface Workbooks {

    void write(WorkbookInfo info, List<SheetTable> tables, OutputStream out) throws IOException;
}
