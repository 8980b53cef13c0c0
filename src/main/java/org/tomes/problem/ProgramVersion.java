package org.tomes.problem;

import java.util.Objects;

/** The version of the program that is running. */
public final class ProgramVersion {

    private ProgramVersion() {
    }

    /** As the build wrote it into the jar; {@code (development)} while running from class files. */
    public static String current() {
        return Objects.toString(ProgramVersion.class.getPackage().getImplementationVersion(), "(development)");
    }
}
