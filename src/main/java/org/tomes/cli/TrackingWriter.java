package org.tomes.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Records whether anything was written, so that no command fails silently. */
final class TrackingWriter extends FilterWriter {

    private boolean used;

    TrackingWriter(Writer out) {
        super(out);
    }

    boolean isUnused() {
        return !used;
    }

    @Override
    public void write(int character) throws IOException {
        used = true;
        super.write(character);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        used |= length > 0;
        super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        used |= length > 0;
        super.write(text, from, length);
    }
}
