package org.tomes.mutation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.tomes.app.LibraryLogSilencer;

/**
 * Captures what libraries print and log on the threads that run cases while it is open: a user would see it in the
 * middle of the program's own output.
 */
final class Noise implements AutoCloseable {

    private final ThreadLocal<ByteArrayOutputStream> heard = new ThreadLocal<>();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = Logger.getLogger("");
    private final Handler[] handlers;
    private final Handler listening = new Handler() {

        @Override
        public void publish(LogRecord logged) {
            ByteArrayOutputStream buffer = heard.get();
            if (buffer != null && logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
                buffer.writeBytes(
                        (logged.getLoggerName() + ": " + logged.getMessage() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    Noise() {
        LibraryLogSilencer.quiet();
        handlers = root.getHandlers();
        for (Handler handler : handlers) {
            root.removeHandler(handler);
        }
        root.addHandler(listening);
        System.setOut(heardFrom(out));
        System.setErr(heardFrom(err));
    }

    private PrintStream heardFrom(PrintStream otherwise) {
        return new PrintStream(new OutputStream() {

            @Override
            public void write(int b) {
                ByteArrayOutputStream buffer = heard.get();
                if (buffer == null) {
                    otherwise.write(b);
                } else {
                    buffer.write(b);
                }
            }
        }, true, StandardCharsets.UTF_8);
    }

    /** Starts to capture the output of this thread. */
    void listen() {
        heard.set(new ByteArrayOutputStream());
    }

    /** Returns this thread's output since then. */
    String end() {
        String text = heard.get().toString(StandardCharsets.UTF_8);
        heard.remove();
        return text;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(listening);
        for (Handler handler : handlers) {
            root.addHandler(handler);
        }
    }
}
