package org.tomes.desktop;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.tomes.problem.Faults;

/** Collects the faults that the program reports from its creation until it is closed. */
final class FaultListener extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger(Faults.LOGGER);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    FaultListener() {
        logger.addHandler(this);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord logged) {
        StringWriter trace = new StringWriter();
        logged.getThrown().printStackTrace(new PrintWriter(trace));
        heard.add(logged.getMessage() + ": " + trace);
    }

    @Override
    public void flush() {
        // nothing to flush
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
