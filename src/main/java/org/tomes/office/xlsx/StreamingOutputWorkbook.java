package org.tomes.office.xlsx;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tomes.office.design.LibraryDefaults;
import org.tomes.office.design.StreamableZip;

/** A workbook that is written row by row into a file that every zip reader accepts. */
final class StreamingOutputWorkbook extends SXSSFWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    static {
        LibraryDefaults.configure();
    }

    StreamingOutputWorkbook() {
        super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new StreamableZip(out);
    }
}
