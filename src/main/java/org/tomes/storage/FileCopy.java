package org.tomes.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes what H2 would pack into a ZIP file as it is: the copy of a register is then a register at once, needs its own
 * room only, and is written about as fast as the disk can. H2 writes one entry, the database.
 */
final class FileCopy extends ZipOutputStream {

    FileCopy(OutputStream out) {
        super(out);
    }

    @Override
    public void putNextEntry(ZipEntry entry) {
        // The content is all that is wanted.
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void closeEntry() {
        // See putNextEntry.
    }

    @Override
    public void finish() {
        // A ZIP file would end with its directory.
    }

    @Override
    public void close() throws IOException {
        out.close();
        def.end();
    }
}
