package org.tomes.app.forwarding;

/** The result of a command: its two outputs and its exit code. */
public record ForwardingResponse(String out, String err, int exitCode) {
}
