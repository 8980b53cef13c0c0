package org.tomes.app;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tomes.problem.Faults;

/** Silences the log output of libraries, because Tomes itself shows relevant messages, in the window or on stderr. */
public final class LibraryLogSilencer {

    /** Strong references, because java.util.logging loses the level of a logger that is not referenced. */
    private static final Logger ROOT = Logger.getLogger("");
    /**
     * Azure's libraries log Entra ID's responses, which may quote a secret, and POI logs errors in a damaged file;
     * Tomes reports errors itself.
     */
    private static final List<Logger> SILENT = List.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft"),
            Logger.getLogger("org.apache.poi"));

    private static final Logger FAULTS = Logger.getLogger(Faults.LOGGER);

    private LibraryLogSilencer() {
    }

    public static void quiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        ROOT.setLevel(Level.SEVERE);
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new RedactingLogFormatter());
        }
        // Java would print the exception's message, which may repeat data.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Faults.reported("a fault on thread " + thread.getName(), fault));
    }

    /**
     * Redirects log records to the fault log instead of printing them: faults are stored as reports, and records of
     * libraries for {@code --debug}.
     */
    public static void into(FaultLog log) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.addHandler(log.libraryHandler());
        FAULTS.setUseParentHandlers(false);
        FAULTS.addHandler(log.faultHandler());
    }
}
