package org.tomes.app.forwarding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command entered in another process.
 *
 * @param workingFolder base of relative paths among the arguments
 * @param longestWait maximum time to wait for its turn, in whole seconds
 */
public record ForwardedCommand(Path workingFolder, List<String> arguments, Duration longestWait) {

    /** Asks the process to bring its window to the front; no command has this name. */
    private static final List<String> SHOW = List.of("show-window");
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    /** Returns a call that shows the window of the process that has the register open. */
    public static ForwardedCommand forShowingWindow() {
        return new ForwardedCommand(Path.of("").toAbsolutePath(), SHOW, A_MOMENT);
    }

    public boolean showsWindow() {
        return arguments.equals(SHOW);
    }

    public ForwardedCommand {
        arguments = List.copyOf(arguments);
    }
}
