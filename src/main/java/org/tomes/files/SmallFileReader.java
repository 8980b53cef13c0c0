package org.tomes.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads small files specified by the user, such as one with a passphrase. The size that the system reports for a device
 * or a pipe is unreliable. No more than the limit is therefore read, whatever the reported size.
 */
public final class SmallFileReader {

    private static final int MEGABYTE = 1_000_000;

    private SmallFileReader() {
    }

    /**
     * @throws FileTooLarge if it has more than a million bytes
     */
    public static byte[] bytes(Path file) throws IOException {
        return bytes(file, MEGABYTE);
    }

    /**
     * @throws FileTooLarge if it has more than a million bytes
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    public static String text(Path file) throws IOException {
        return text(file, MEGABYTE);
    }

    /**
     * @throws FileTooLarge if it exceeds the limit in bytes
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    public static String text(Path file, int limit) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file, limit))).toString();
    }

    /** @throws FileTooLarge if it exceeds the limit in bytes */
    public static byte[] bytes(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, limit);
        }
    }

    /** @throws FileTooLarge if the content exceeds the limit in bytes */
    public static byte[] bytes(InputStream in, int limit) throws IOException {
        byte[] read = in.readNBytes(limit + 1);
        if (read.length > limit) {
            throw new FileTooLarge(limit);
        }
        return read;
    }
}
