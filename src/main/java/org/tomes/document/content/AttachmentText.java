package org.tomes.document.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The text of an attachment. It is compressed while it is written, because the results of all checks for 20,000
 * resources have 28 million characters.
 */
public final class AttachmentText {

    /** Writes a text. */
    @FunctionalInterface
    public interface Source {

        void writeTo(Writer out) throws IOException;
    }

    private final byte[] deflated;

    private AttachmentText(byte[] deflated) {
        this.deflated = deflated;
    }

    public static AttachmentText of(String text) {
        return written(out -> out.write(text));
    }

    /** Compresses what the source writes. */
    public static AttachmentText written(Source source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new DeflaterOutputStream(bytes), StandardCharsets.UTF_8)) {
            source.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return new AttachmentText(bytes.toByteArray());
    }

    /** Returns the text in UTF-8. */
    public InputStream utf8() {
        return new InflaterInputStream(new ByteArrayInputStream(deflated));
    }

    public Reader reader() {
        return new InputStreamReader(utf8(), StandardCharsets.UTF_8);
    }

    /** Returns the complete text. */
    @Override
    public String toString() {
        try (InputStream in = utf8()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttachmentText text && Arrays.equals(deflated, text.deflated);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(deflated);
    }
}
