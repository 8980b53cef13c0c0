package org.tomes.storage;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.ChainHead;

/**
 * What a server found when it gave a writer its turn.
 *
 * @param newest the newest entry of the trail
 * @param newestAt its time; empty if there is none
 */
public record Turn(ChainHead newest, Optional<Instant> newestAt) {
}
