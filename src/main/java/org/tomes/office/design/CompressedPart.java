package org.tomes.office.design;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The content of a part as stored in the zip file, compressed while it is written: for 20,000 measures, it takes up
 * fifty million bytes, and three million when compressed.
 */
public final class CompressedPart extends OutputStream {

    private static final int BUFFER = 1 << 13;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final OutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER);
    private final CRC32 crc = new CRC32();
    private long size;

    @Override
    public void write(int value) throws IOException {
        write(new byte[]{(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        crc.update(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        out.close();
        deflater.end();
    }

    /** Adds the entry with this content; the stream must be closed. */
    void addTo(ZipArchiveOutputStream zip, ZipArchiveEntry entry) throws IOException {
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setSize(size);
        entry.setCompressedSize(packed.size());
        entry.setCrc(crc.getValue());
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed.toByteArray()));
    }
}
