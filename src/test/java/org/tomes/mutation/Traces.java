package org.tomes.mutation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Stack traces as text. */
final class Traces {

    private static final int MOST_LINES = 60;

    private Traces() {
    }

    static String of(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
    }

    /** Returns the current stack trace of a thread. */
    static String of(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(MOST_LINES)
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining("\n"));
    }
}
