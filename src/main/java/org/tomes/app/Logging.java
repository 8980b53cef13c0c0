package org.tomes.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries quiet: what a person should know is said by Tomes itself, on the screen or on stderr. */
public final class Logging {

    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {
    }

    public static void quiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        ROOT.setLevel(Level.SEVERE);
    }
}
