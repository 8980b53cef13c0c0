package org.tomes.app;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Formats each log record as one line without secrets. Exceptions are written as classes and stack traces, as in a
 * fault report, since their messages may repeat data.
 */
final class RedactedLines extends Formatter {

    private static final int FRAMES = 10;

    @Override
    public String format(LogRecord logged) {
        StringBuilder line = new StringBuilder(logged.getLevel().getName()).append(' ')
                .append(logged.getLoggerName())
                .append(": ")
                .append(Redaction.of(String.valueOf(formatMessage(logged))))
                .append('\n');
        for (Throwable thrown = logged.getThrown(); thrown != null; thrown = thrown.getCause()) {
            line.append("  ").append(thrown.getClass().getName()).append('\n');
            StackTraceElement[] frames = thrown.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append("    at ").append(frames[i]).append('\n');
            }
        }
        return line.toString();
    }
}
