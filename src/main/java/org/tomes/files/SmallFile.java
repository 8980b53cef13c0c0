package org.tomes.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files that a person names and that are small by nature, such as one with a passphrase. The system reports no
 * reliable size for a device or a pipe, so no more than the limit is read, whatever the reported size.
 */
public final class SmallFile {

    private static final int MEGABYTE = 1_000_000;

    private SmallFile() {
    }

    /**
     * @throws IOException also if it has more than a million bytes
     */
    public static byte[] bytes(Path file) throws IOException {
        return bytes(file, MEGABYTE);
    }

    /**
     * @throws IOException also if it has more than a million bytes, or is not UTF-8
     */
    public static String text(Path file) throws IOException {
        return text(file, MEGABYTE);
    }

    /**
     * @throws IOException also if it has more bytes than the limit, or is not UTF-8
     */
    public static String text(Path file, int limit) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file, limit))).toString();
    }

    private static byte[] bytes(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(limit + 1);
            if (read.length > limit) {
                throw new IOException(file + " has more than " + limit + " bytes");
            }
            return read;
        }
    }
}
