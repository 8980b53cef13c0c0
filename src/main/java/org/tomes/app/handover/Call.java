package org.tomes.app.handover;

import java.nio.file.Path;
import java.util.List;

/**
 * A command as it was typed elsewhere.
 *
 * @param workingFolder what relative paths among the arguments are relative to
 */
public record Call(Path workingFolder, List<String> arguments) {

    public Call {
        arguments = List.copyOf(arguments);
    }
}
