package org.tomes.office.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip file with one time for all entries, so that equal content gives equal bytes. POI writes into it as it is. */
final class FixedZip extends ZipArchiveOutputStream {

    /** The earliest time that a zip file can hold; in local time, as the format is. */
    private static final LocalDateTime START_OF_ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    FixedZip(OutputStream out) {
        super(out);
        setUseZip64(Zip64Mode.Never);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(START_OF_ZIP_TIME);
        super.putArchiveEntry(entry);
    }
}
