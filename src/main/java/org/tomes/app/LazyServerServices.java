package org.tomes.app;

import java.time.Clock;
import java.util.Optional;
import org.tomes.azure.EntraDatabaseTokens;
import org.tomes.storage.postgres.SharedRegisters;

/**
 * Creates services for servers on first use, so that no PostgreSQL or Azure classes are loaded for registers in files.
 * A sign-in to Entra ID lasts as long as the program runs.
 */
final class LazyServerServices {

    private final Clock clock;
    private Optional<SharedRegisters> registers = Optional.empty();

    LazyServerServices(Clock clock) {
        this.clock = clock;
    }

    synchronized SharedRegisters registers() {
        if (registers.isEmpty()) {
            registers = Optional
                    .of(new SharedRegisters(clock, new EntraDatabaseTokens(clock, () -> Threads.perTask("entra"))));
        }
        return registers.get();
    }
}
