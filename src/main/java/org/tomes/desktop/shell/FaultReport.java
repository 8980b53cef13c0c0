package org.tomes.desktop.shell;

import org.tomes.problem.FaultCode;

/**
 * A fault in the program as support needs it: code, versions, and where in the program it happened. It holds no
 * message of an exception, since those may repeat data or secrets.
 */
record FaultReport(Throwable fault) {

    private static final int FRAMES = 30;

    String code() {
        return FaultCode.of(fault);
    }

    String details() {
        StringBuilder details = new StringBuilder("Tomes ").append(code()).append('\n')
                .append("Java ").append(Runtime.version()).append(", ").append(System.getProperty("os.name")).append(' ')
                .append(System.getProperty("os.version")).append(' ').append(System.getProperty("os.arch")).append('\n');
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            details.append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                details.append("  at ").append(frames[i]).append('\n');
            }
        }
        return details.toString();
    }
}
