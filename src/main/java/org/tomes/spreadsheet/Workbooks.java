package org.tomes.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables as a workbook. */
public interface Workbooks {

    void write(List<SheetTable> tables, OutputStream out) throws IOException;
}
