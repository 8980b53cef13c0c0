package org.tomes.office.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a zip file again with one time for all entries, so that equal content gives equal bytes. */
final class FixedZip {

    /** The earliest time that a zip file can hold; in local time, as the format is. */
    private static final LocalDateTime START_OF_ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {
    }

    static void rewrite(byte[] zip, OutputStream out) throws IOException {
        ZipOutputStream rewritten = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(START_OF_ZIP_TIME);
                rewritten.putNextEntry(copy);
                in.transferTo(rewritten);
                rewritten.closeEntry();
            }
        }
        rewritten.finish();
    }
}
