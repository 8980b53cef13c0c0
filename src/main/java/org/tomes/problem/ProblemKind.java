package org.tomes.problem;

/** Why something could not be done; the command line ends with {@link #exitCode()}. */
public enum ProblemKind {
    /** A check ran to its end and found something. */
    CHECK_FAILED(1),
    /** The call or a value that a person typed is wrong. */
    USAGE(2),
    /** A file could not be read or understood, or a result could not be written. */
    INPUT(3),
    /** Azure, the network or the sign-in refused. */
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
