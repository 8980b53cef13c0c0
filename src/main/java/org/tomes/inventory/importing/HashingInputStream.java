package org.tomes.inventory.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.tomes.files.Sha256;

/** Counts and hashes the bytes read through it. */
final class HashingInputStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private long count;

    HashingInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            digest.update((byte) next);
            count++;
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
        }
        return read;
    }

    /** Returns the number of bytes read. */
    long count() {
        return count;
    }

    /** Reads the rest of the stream and returns the hash of the complete file. Must be called only once. */
    String sha256() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return Sha256.hex(digest.digest());
    }
}
