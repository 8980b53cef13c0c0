package org.tomes.storage;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;

/**
 * The state that a server reports when it grants the write turn.
 *
 * @param newest newest entry of the trail
 * @param newestAt time of that entry; empty if there is none
 * @param now time of the server, if it accepts no other time for an entry
 * @param client this computer's address as seen by the server, if it requires the address in an entry
 */
public record WriteLock(ChainHead newest, Optional<Instant> newestAt, Optional<Instant> now, Optional<String> client) {

    private static final int MAX_HOST_LENGTH = 200;

    /** Returns the actor of an entry, with the computer's name and its address as seen by the server. */
    Actor withClientAddress(Actor actor) {
        return client.map(address -> new Actor(actor.person(), actor.account(),
                actor.host().substring(0, Math.min(actor.host().length(), MAX_HOST_LENGTH)) + " (" + address + ")"))
                .orElse(actor);
    }
}
