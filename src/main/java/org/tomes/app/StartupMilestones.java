package org.tomes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes the program's progress during startup to the file named by the system property {@code tomes.milestones}, if
 * set.
 */
public final class StartupMilestones {

    private static final String FILE = System.getProperty("tomes.milestones", "");

    private StartupMilestones() {
    }

    /** @param name one word, which the script that measures the startup writes to its table */
    public static void reached(String name) {
        if (!FILE.isEmpty()) {
            try {
                Files.writeString(Path.of(FILE), name + " " + System.currentTimeMillis() + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write milestones", e);
            }
        }
    }
}
