package org.tomes.pull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What Azure answered to one call; held compressed, since a large company's answers would else fill the memory. */
public final class Answer {

    private final String name;
    private final Instant receivedAt;
    private final byte[] compressed;

    private Answer(String name, Instant receivedAt, byte[] compressed) {
        this.name = name;
        this.receivedAt = receivedAt;
        this.compressed = compressed;
    }

    /**
     * @param name the collector and the path that was asked, without the host
     * @param body exactly the bytes that were received
     */
    public static Answer of(String name, Instant receivedAt, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all", e);
        }
        return new Answer(name, receivedAt, bytes.toByteArray());
    }

    public String name() {
        return name;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public InputStream open() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(compressed));
    }
}
