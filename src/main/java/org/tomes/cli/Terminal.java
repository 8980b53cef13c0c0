package org.tomes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.tomes.text.TextChecks;

/**
 * The one way of words to a terminal. PersonNames and texts may come from anybody; what a terminal would obey, or what
 * would make people read something else than what is there, stands as U+FFFD. JSON goes past it: programs read that.
 */
public final class Terminal extends PrintWriter {

    private final PrintWriter raw;

    /** @param raw where the words go, in UTF-8 */
    public Terminal(PrintWriter raw) {
        super(new Shown(raw), true);
        this.raw = raw;
    }

    /** For programs that read exactly what was written, and for what came through this door in another process. */
    PrintWriter raw() {
        return raw;
    }

    /**
     * Holds back a character of which the next one tells what it is: the first half of a pair, or of an end of line.
     */
    private static final class Shown extends Writer {

        private final PrintWriter out;
        private String held = "";

        Shown(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            String text = held + new String(characters, from, length);
            boolean half = !text.isEmpty()
                    && (text.endsWith("\r") || Character.isHighSurrogate(text.charAt(text.length() - 1)));
            int end = half ? text.length() - 1 : text.length();
            held = text.substring(end);
            out.write(TextChecks.onTerminal(text.substring(0, end)));
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.write(TextChecks.onTerminal(held));
            out.close();
        }
    }
}
