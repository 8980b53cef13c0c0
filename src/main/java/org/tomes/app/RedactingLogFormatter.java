package org.tomes.app;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.tomes.problem.FaultReport;

/**
 * Formats each log record as one line without secrets. Exceptions are written as classes and stack traces, as in a
 * fault report, since their messages may repeat data.
 */
final class RedactingLogFormatter extends Formatter {

    @Override
    public String format(LogRecord logged) {
        StringBuilder line = new StringBuilder(logged.getLevel().getName()).append(' ')
                .append(logged.getLoggerName())
                .append(": ")
                .append(LogRedaction.of(String.valueOf(formatMessage(logged))))
                .append('\n');
        FaultReport.places(line, logged.getThrown());
        return line.toString();
    }
}
