package org.tomes.storage;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;

/**
 * What a server found when it gave a writer its turn.
 *
 * @param newest the newest entry of the trail
 * @param newestAt its time; empty if there is none
 * @param now the time of the server, where it accepts no other for an entry
 * @param client this computer's address as the server sees it, where it demands that in an entry
 */
public record WriteTurn(ChainHead newest, Optional<Instant> newestAt, Optional<Instant> now, Optional<String> client) {

    private static final int LONGEST_HOST = 200;

    /** Returns the actor of an entry, whose computer is named by itself and by the server. */
    Actor actor(Actor actor) {
        return client.map(address -> new Actor(actor.person(), actor.account(),
                actor.host().substring(0, Math.min(actor.host().length(), LONGEST_HOST)) + " (" + address + ")"))
                .orElse(actor);
    }
}
