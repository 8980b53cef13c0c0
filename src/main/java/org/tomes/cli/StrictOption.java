package org.tomes.cli;

import org.tomes.problem.ProblemKind;
import picocli.CommandLine.Option;

/**
 * Makes a check fail if it could not assess everything, so that a pipeline does not succeed although data is missing.
 */
final class StrictOption {

    @Option(names = "--strict", descriptionKey = "tomes.option.strict")
    private boolean strict;

    /**
     * Returns the exit code of a check.
     *
     * @param failed whether the check found something
     * @param incomplete whether a result is undecided, or data could not be read
     */
    int exitCode(boolean failed, boolean incomplete) {
        return failed || strict && incomplete ? ProblemKind.CHECK_FAILED.exitCode() : 0;
    }
}
