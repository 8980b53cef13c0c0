package org.tomes.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingResponse;
import org.tomes.app.forwarding.ForwardingServer;
import org.tomes.ledger.ChainHead;

/** Accepts commands from other processes for a register file that this process has open. */
final class ForwardingHost {

    private ForwardingHost() {
    }

    /**
     * @param runtime user's folder for sockets
     * @param changed called after each command that wrote something
     * @return empty if there is no such folder
     */
    static Optional<ForwardingServer> serve(Optional<Path> runtime, OpenRegister register,
            Function<ForwardedCommand, ForwardingResponse> command, Runnable changed) {
        try {
            return Optional.of(ForwardingServer.start(runtime, register.register().file().file(), call -> {
                Optional<ChainHead> before = newestEntry(register);
                ForwardingResponse response = command.apply(call);
                if (before.isEmpty() || !before.equals(newestEntry(register))) {
                    changed.run();
                }
                return response;
            }));
        } catch (IOException e) {
            // Commands then find the register in use, as if any other program had it open.
            return Optional.empty();
        }
    }

    /** Returns empty if the register cannot be read; the command itself reports that. */
    private static Optional<ChainHead> newestEntry(OpenRegister register) {
        try {
            return Optional.of(register.records().trail().head());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
