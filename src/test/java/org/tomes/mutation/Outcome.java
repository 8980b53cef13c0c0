package org.tomes.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The result of one input.
 *
 * @param exitCode of the contract, even if a service was called instead of a command
 * @param fault in a few words that are equal for equal faults; empty if there is none
 * @param detail the place in the program
 */
record Outcome(int exitCode, Optional<String> fault, String detail) {

    private static final Pattern STACK_TRACE = Pattern
            .compile("(?m)^\\s+at [\\w.$/]+\\(|\\b(?:java|org|com)\\.[\\w.]+(?:Exception|Error)\\b");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final int LAST_CODE = ProblemKind.REGISTER.exitCode();

    static Outcome ended(int exitCode) {
        return new Outcome(exitCode, Optional.empty(), "");
    }

    static Outcome fault(String what, String detail) {
        return new Outcome(ProblemKind.FAULT_EXIT_CODE, Optional.of(what), detail);
    }

    /** Returns whether the input was accepted; this includes a check that found something. */
    boolean taken() {
        return exitCode <= ProblemKind.CHECK_FAILED.exitCode();
    }

    /** A service call of a command. */
    interface Work {

        /**
         * @return the exit code
         */
        int run() throws Exception;
    }

    /** Runs a command's service calls: a problem is a valid result, any other exception a fault. */
    static Outcome of(Work work) {
        try {
            return ended(work.run());
        } catch (Problem problem) {
            return refused(problem);
        } catch (VirtualMachineError | Exception fault) {
            return fault(place(fault), Traces.of(fault));
        }
    }

    private static Outcome refused(Problem problem) {
        for (Language language : Language.values()) {
            String sentence = Texts.in(language).get(problem.sentence());
            if (sentence.isBlank() || STACK_TRACE.matcher(sentence).find()) {
                return fault("no sentence: " + problem.sentence().key(), sentence + '\n' + Traces.of(problem));
            }
        }
        return ended(problem.kind().exitCode());
    }

    /** Evaluates the output and exit code of a whole command. */
    static Outcome of(List<String> arguments, int exitCode, String out, String err) {
        String all = String.join(" ", arguments.stream().limit(3).toList());
        if (exitCode < 0 || exitCode > LAST_CODE) {
            return fault(all + " ended with " + exitCode + ": " + err.strip(), err);
        }
        if (exitCode > ProblemKind.CHECK_FAILED.exitCode() && err.isBlank()) {
            return fault(all + " ended with " + exitCode + " and no word", out);
        }
        if (STACK_TRACE.matcher(err).find()) {
            return fault(all + " printed a stack trace", err);
        }
        if (CONTROLS.matcher(arguments.contains("--json") ? err : out + err).find()) {
            return fault(all + " printed characters that command the terminal", out + err);
        }
        return ended(exitCode);
    }

    /** Returns the class of the exception, and the line of the program that threw it. */
    private static String place(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.tomes.")
                        && !frame.getClassName().startsWith("org.tomes.mutation.")) {
                    return String.format(Locale.ROOT, "%s at %s.%s:%d", cause.getClass().getSimpleName(),
                            frame.getClassName().replaceFirst(".*\\.", ""), frame.getMethodName(),
                            frame.getLineNumber());
                }
            }
        }
        return fault.getClass().getSimpleName() + ": " + fault.getMessage();
    }
}
