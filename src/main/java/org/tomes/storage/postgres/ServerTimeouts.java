package org.tomes.storage.postgres;

import java.time.Duration;

/**
 * Maximum waiting times for a server or for other writers.
 *
 * @param turn maximum duration of another person's write
 * @param idle maximum idle time before the server ends a write whose program no longer sends anything, so that it does
 * not block others
 * @param answer maximum response time of a statement
 */
record ServerTimeouts(Duration turn, Duration idle, Duration answer) {

    static final ServerTimeouts DEFAULT = new ServerTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(15),
            Duration.ofSeconds(60));
    /** Limits for operations on whole registers, during which one connection waits for another. */
    static final ServerTimeouts OF_WHOLE_REGISTERS = new ServerTimeouts(Duration.ofSeconds(20), Duration.ZERO,
            Duration.ofMinutes(30));
}
