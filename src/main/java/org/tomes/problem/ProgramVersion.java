package org.tomes.problem;

import java.util.Objects;

/** The version of this program, as built. */
public final class ProgramVersion {

    private ProgramVersion() {
    }

    /** Returns the version that the build wrote into the jar; {@code (development)} if running from class files. */
    public static String current() {
        return Objects.toString(ProgramVersion.class.getPackage().getImplementationVersion(), "(development)");
    }
}
