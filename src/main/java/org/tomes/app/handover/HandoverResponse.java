package org.tomes.app.handover;

/** The result of a command: its two outputs and its exit code. */
public record HandoverResponse(String out, String err, int exitCode) {
}
