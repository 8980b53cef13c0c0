package org.tomes.problem;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A fault in the program as support needs it: code, versions, what was being done, and where in the program it
 * happened. It holds no message of an exception, since those may repeat data or secrets.
 *
 * @param doing in words of the program's own, never with data
 */
public record FaultReport(String doing, Throwable fault) {

    private static final int FRAMES = 30;
    /** Causes may name each other in a circle. */
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
                .append(doing)
                .append('\n');
        places(details, fault);
        return details.toString();
    }

    /** Kinds and places of what was thrown and of its causes. */
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
