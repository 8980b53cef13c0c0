package org.tomes.problem;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A fault in the program as support needs it: code, versions, the operation, and the place in the program. The report
 * contains no exception messages, since such messages may repeat data or secrets.
 *
 * @param activity the operation in the program's own words, never with data
 */
public record FaultReport(String activity, Throwable fault) {

    private static final int FRAMES = 30;
    /** Maximum number of causes in a report; a chain of causes may be circular. */
    private static final int CAUSES = 10;

    public String code() {
        return FaultCode.of(fault);
    }

    public String details() {
        StringBuilder details = new StringBuilder("Tomes ").append(ProgramVersion.current())
                .append(", fault ")
                .append(code())
                .append('\n')
                .append("Java ")
                .append(Runtime.version())
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append('\n')
                .append("while: ")
                .append(activity)
                .append('\n');
        places(details, fault);
        return details.toString();
    }

    /** Appends the classes and stack traces of an exception and its causes. */
    public static void places(StringBuilder text, Throwable thrown) {
        causes(thrown).forEach(cause -> {
            text.append(cause.getClass().getName()).append('\n');
            Stream.of(cause.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> text.append("  at ").append(frame).append('\n'));
        });
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(CAUSES);
    }
}
