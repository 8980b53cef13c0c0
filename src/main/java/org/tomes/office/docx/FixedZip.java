package org.tomes.office.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip file with one time for all entries, so that equal content gives equal bytes. POI writes into it as it is, and one part
 * has a content that POI need not know.
 */
final class FixedZip extends ZipArchiveOutputStream {

    /** The earliest time that a zip file can hold; in local time, as the format is. */
    private static final LocalDateTime START_OF_ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String name;
    private final PackedPart content;
    /** Whether POI is writing what it holds of that part. */
    private boolean passing;

    /** @param name of the part that has this content */
    FixedZip(OutputStream out, String name, PackedPart content) {
        super(out);
        this.name = name;
        this.content = content;
        setUseZip64(Zip64Mode.Never);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(START_OF_ZIP_TIME);
        passing = entry.getName().equals(name);
        if (passing) {
            content.addTo(this, entry);
        } else {
            super.putArchiveEntry(entry);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!passing) {
            super.write(bytes, from, length);
        }
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        if (!passing) {
            super.closeArchiveEntry();
        }
        passing = false;
    }
}
