package org.tomes.app;

/** Says on the error stream how far the program has come in starting, where the system property {@code tomes.milestones} asks for it. */
public final class Milestones {

    private static final boolean ASKED = Boolean.getBoolean("tomes.milestones");

    private Milestones() {
    }

    /** @param name one word, which the script that measures starts puts into its table */
    public static void reached(String name) {
        if (ASKED) {
            System.err.println("milestone " + name + " " + System.currentTimeMillis());
        }
    }
}
