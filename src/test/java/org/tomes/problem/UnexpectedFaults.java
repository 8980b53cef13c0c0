package org.tomes.problem;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails each test during which a fault was reported: containing faults must not hide them from tests. */
public final class UnexpectedFaults implements BeforeEachCallback, AfterEachCallback {

    private static final Logger LOGGER = Logger.getLogger(Faults.LOGGER);

    private final Collecting collecting = new Collecting();

    @Override
    public void beforeEach(ExtensionContext context) {
        collecting.reported.clear();
        LOGGER.addHandler(collecting);
        LOGGER.setUseParentHandlers(false);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LOGGER.removeHandler(collecting);
        LOGGER.setUseParentHandlers(true);
        boolean expected = context.getRequiredTestMethod().isAnnotationPresent(ExpectsFaults.class)
                || context.getRequiredTestClass().isAnnotationPresent(ExpectsFaults.class);
        if (!expected && !collecting.reported.isEmpty()) {
            LogRecord first = collecting.reported.getFirst();
            throw new AssertionError(
                    collecting.reported.size() + " faults were contained, the first: " + first.getMessage(),
                    first.getThrown());
        }
    }

    private static final class Collecting extends Handler {

        private final List<LogRecord> reported = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord fault) {
            reported.add(fault);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
