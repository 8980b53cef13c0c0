package org.tomes.app;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tomes.problem.Faults;

/** Keeps libraries quiet: what a person should know is said by Tomes itself, on the screen or on stderr. */
public final class Logging {

    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");
    /**
     * Azure's libraries log what Entra ID answers, which may quote a secret, and POI what it stumbles over in a damaged
     * file; Tomes says itself what went wrong.
     */
    private static final List<Logger> SILENT = List.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft"),
            Logger.getLogger("org.apache.poi"));

    private static final Logger FAULTS = Logger.getLogger(Faults.LOGGER);

    private Logging() {
    }

    public static void quiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        ROOT.setLevel(Level.SEVERE);
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new RedactedLines());
        }
        // Java would print the message of what was thrown, which may repeat data.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Faults.reported("a fault on thread " + thread.getName(), fault));
    }

    /**
     * Prints nothing any more of what is logged: faults are kept as reports, and of libraries what {@code --debug}
     * shows.
     */
    public static void into(FaultLog log) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.addHandler(log.ofOthers());
        FAULTS.setUseParentHandlers(false);
        FAULTS.addHandler(log.ofFaults());
    }
}
