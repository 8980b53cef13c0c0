package org.tomes.pull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Azure's response to one API call. It is stored in compressed form, because the responses of a large company would
 * otherwise fill the memory.
 */
public final class AzureResponse {

    /**
     * Maximum size in bytes of responses that are stored uncompressed, such as an empty list. Compressing them would
     * cost more memory than they take up.
     */
    private static final int SHORT = 1_024;

    private final String name;
    private final Instant receivedAt;
    private final byte[] storedBytes;
    private final boolean compressed;

    private AzureResponse(String name, Instant receivedAt, byte[] storedBytes, boolean compressed) {
        this.name = name;
        this.receivedAt = receivedAt;
        this.storedBytes = storedBytes;
        this.compressed = compressed;
    }

    /**
     * @param name the name of the collector and the requested path, without the host
     * @param body exactly the received bytes
     */
    public static AzureResponse of(String name, Instant receivedAt, byte[] body) {
        if (body.length <= SHORT) {
            return new AzureResponse(name, receivedAt, body.clone(), false);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all", e);
        }
        return new AzureResponse(name, receivedAt, bytes.toByteArray(), true);
    }

    public String name() {
        return name;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Returns the memory that the response takes up, in bytes. */
    public long keptBytes() {
        return storedBytes.length;
    }

    public InputStream open() throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(storedBytes);
        return compressed ? new GZIPInputStream(bytes) : bytes;
    }
}
