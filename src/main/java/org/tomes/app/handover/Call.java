package org.tomes.app.handover;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command as it was typed elsewhere.
 *
 * @param workingFolder what relative paths among the arguments are relative to
 * @param longestWait how long it waits for its turn, in whole seconds
 */
public record Call(Path workingFolder, List<String> arguments, Duration longestWait) {

    public Call {
        arguments = List.copyOf(arguments);
    }
}
