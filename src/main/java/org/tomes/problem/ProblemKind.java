package org.tomes.problem;

/** The category of a problem; determines the command line's {@link #exitCode()}. */
public enum ProblemKind {
    /** A check completed and found something. */
    CHECK_FAILED(1),
    /** The call or a typed value is wrong. */
    USAGE(2),
    /** A file could not be read or parsed, or a result could not be written. */
    INPUT(3),
    /** Azure, the network or the sign-in failed. */
    AZURE(4),
    /** The register cannot be opened: missing, in use, wrong passphrase, damaged, too new. */
    REGISTER(5);

    /** The exit code of a fault in the program itself (EX_SOFTWARE of sysexits). */
    public static final int FAULT_EXIT_CODE = 70;

    private final int exitCode;

    ProblemKind(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
