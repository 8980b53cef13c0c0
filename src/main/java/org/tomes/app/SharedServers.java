package org.tomes.app;

import java.time.Clock;
import org.tomes.azure.EntraTokens;
import org.tomes.register.DatabaseTokens;
import org.tomes.storage.postgres.SharedRegisters;

/**
 * Makes what works on servers when it is wanted: whoever works on a file loads nothing of PostgreSQL or Azure. A
 * sign-in to Entra ID lasts as long as the program.
 */
final class SharedServers {

    private final Clock clock;
    private final DatabaseTokens tokens;

    SharedServers(Clock clock) {
        this.clock = clock;
        this.tokens = new EntraTokens(clock, () -> Threads.perTask("entra"));
    }

    SharedRegisters registers() {
        return new SharedRegisters(clock, tokens);
    }
}
