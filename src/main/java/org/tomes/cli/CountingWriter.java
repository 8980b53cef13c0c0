package org.tomes.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Records whether anything was written, so that no command fails silently. */
final class CountingWriter extends FilterWriter {

    private long characters;

    CountingWriter(Writer out) {
        super(out);
    }

    boolean isUnused() {
        return characters == 0;
    }

    @Override
    public void write(int character) throws IOException {
        characters++;
        super.write(character);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        characters += length;
        super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        characters += length;
        super.write(text, from, length);
    }
}
