package org.tomes.office.design;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip file that even the simplest reader accepts, including one that streams: sizes and checksum precede each entry,
 * there are no data descriptors, and Zip64 is used only above four gigabytes. All entries have the same time, so that
 * equal content gives equal bytes. POI can write into it directly.
 */
public final class StreamableZip extends ZipArchiveOutputStream {

    /** The earliest time that a zip file can represent; in local time, as the format requires. */
    private static final LocalDateTime START_OF_ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, CompressedPart> replacements;
    private ZipArchiveEntry entry;
    private CompressedPart content;

    public StreamableZip(OutputStream out) {
        this(out, Map.of());
    }

    /**
     * @param replacements contents by entry name, which replace the entries that POI writes; the contents must be
     * closed
     */
    public StreamableZip(OutputStream out, Map<String, CompressedPart> replacements) {
        super(out);
        this.replacements = Map.copyOf(replacements);
        setUseZip64(Zip64Mode.AsNeeded);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry next) {
        entry = next;
        entry.setTimeLocal(START_OF_ZIP_TIME);
        content = new CompressedPart();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        content.write(bytes, from, length);
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        content.close();
        replacements.getOrDefault(entry.getName(), content).addTo(this, entry);
    }
}
