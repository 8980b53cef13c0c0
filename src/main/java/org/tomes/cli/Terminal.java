package org.tomes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.tomes.text.TextChecks;

/**
 * The only way in which text reaches a terminal. Names and texts may come from any source; characters that control the
 * terminal or disguise the text are replaced by U+FFFD. JSON bypasses this class, because programs read it.
 */
public final class Terminal extends PrintWriter {

    private final PrintWriter raw;

    /**
     * @param raw the underlying writer, in UTF-8
     */
    public Terminal(PrintWriter raw) {
        super(new SafeWriter(raw), true);
        this.raw = raw;
    }

    /**
     * Returns the unfiltered writer, for programs that need the exact text and for text already filtered by another
     * process.
     */
    PrintWriter raw() {
        return raw;
    }

    /**
     * Holds back a character whose meaning depends on the next one: the first half of a surrogate pair, or of a line
     * break.
     */
    private static final class SafeWriter extends Writer {

        private final PrintWriter out;
        private String pending = "";

        SafeWriter(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            String text = pending + new String(characters, from, length);
            boolean half = !text.isEmpty()
                    && (text.endsWith("\r") || Character.isHighSurrogate(text.charAt(text.length() - 1)));
            int end = half ? text.length() - 1 : text.length();
            pending = text.substring(end);
            out.write(TextChecks.forTerminal(text.substring(0, end)));
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.write(TextChecks.forTerminal(pending));
            out.close();
        }
    }
}
