package org.tomes.storage.postgres;

import java.time.Duration;

/**
 * How long a server or somebody else's work is waited for.
 *
 * @param turn until another person's write must have ended
 * @param idle after which the server ends a write whose program no longer sends anything, so that it holds up nobody
 * @param answer until a statement must have been answered
 */
record ServerLimits(Duration turn, Duration idle, Duration answer) {

    static final ServerLimits USUAL = new ServerLimits(Duration.ofSeconds(20), Duration.ofSeconds(15),
            Duration.ofSeconds(60));
    /** For what takes as long as a register is large, during which one connection waits for another. */
    static final ServerLimits OF_WHOLE_REGISTERS = new ServerLimits(Duration.ofSeconds(20), Duration.ZERO,
            Duration.ofMinutes(30));
}
