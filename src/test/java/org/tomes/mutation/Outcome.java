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
 * What came of one input.
 *
 * @param exitCode of the contract, also where a service was called instead of a command
 * @param fault what should not have happened, in a few words that are equal for equal faults; empty where all is well
 * @param detail where it happened
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

    /** Whether the input was taken; a check that found something took it, too. */
    boolean taken() {
        return exitCode <= ProblemKind.CHECK_FAILED.exitCode();
    }

    /** A call of what a command calls. */
    interface Work {

        /** @return the exit code */
        int run() throws Exception;
    }

    /** Does what a command does with services: a problem is an answer, everything else that is thrown a fault. */
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

    /** What a whole command printed and ended with. */
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

    /** The class of what was thrown, and the line of the program on which it was. */
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
