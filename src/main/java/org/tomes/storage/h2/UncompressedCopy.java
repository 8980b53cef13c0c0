package org.tomes.storage.h2;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Receives the data that H2 would pack into a ZIP file and writes it uncompressed: the copy is immediately usable as a
 * register, needs only its own space, and is written about as fast as the disk allows. H2 writes one entry, the
 * database.
 */
final class UncompressedCopy extends ZipOutputStream {

    UncompressedCopy(OutputStream out) {
        super(out);
    }

    @Override
    public void putNextEntry(ZipEntry entry) {
        // Only the content is wanted.
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
        // Omits the directory at the end of a ZIP file.
    }

    @Override
    public void close() throws IOException {
        out.close();
        def.end();
    }
}
