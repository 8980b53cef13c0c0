package org.tomes.app.handover;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command that was typed in another process.
 *
 * @param workingFolder base of relative paths among the arguments
 * @param longestWait how long it waits for its turn, in whole seconds
 */
public record Call(Path workingFolder, List<String> arguments, Duration longestWait) {

    public Call {
        arguments = List.copyOf(arguments);
    }
}
