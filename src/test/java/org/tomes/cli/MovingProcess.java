package org.tomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.storage.RegisterMove;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.storage.postgres.NoTokens;
import org.tomes.storage.postgres.SharedRegisters;

/** Moves a register from a file to a server as the command does, and stops at one step until it is killed. */
final class MovingProcess {

    /** The step at which it stops. */
    enum Stop {
        WHILE_ROWS_ARE_WRITTEN,
        AFTER_THE_COPY,
        BEFORE_THE_ARRIVAL
    }

    private MovingProcess() {
    }

    public static void main(String[] arguments) {
        Stop wanted = Stop.valueOf(arguments[0]);
        RegisterFile file = RegisterFile.at(Path.of(arguments[1]));
        ServerAddress server = ServerAddress.of(arguments[2]);
        SharedRegisters servers = new SharedRegisters(Clock.systemUTC(), NoTokens.HERE);
        try (Register old = new FileRegisters(Clock.systemUTC()).openEvenIfMoved(file, Optional.empty(), () -> {
        })) {
            RegisterMove.leave(old, new Actor("", "mover", "here"), server, rows -> {
                servers.copy(server, Optional.empty(), database -> {
                    rows.accept(database);
                    stop(wanted, Stop.WHILE_ROWS_ARE_WRITTEN);
                    RegisterCopy.head(database);
                });
                stop(wanted, Stop.AFTER_THE_COPY);
            });
            stop(wanted, Stop.BEFORE_THE_ARRIVAL);
        }
    }

    private static void stop(Stop wanted, Stop here) {
        if (wanted == here) {
            System.out.println(here);
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
