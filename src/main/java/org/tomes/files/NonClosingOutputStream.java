package org.tomes.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Forwards everything except closing, for writers that close their target; the opener of the stream closes it. */
public final class NonClosingOutputStream extends FilterOutputStream {

    public NonClosingOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
