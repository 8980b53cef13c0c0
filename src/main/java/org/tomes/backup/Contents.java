package org.tomes.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tomes.ledger.ChainHead;

/**
 * What a register or a backup of it holds, in numbers.
 *
 * @param register the same for a register and its backups
 * @param company its name, empty where nobody entered one
 * @param documents versions of documents
 * @param head the newest entry of the trail
 * @param newest when that entry was written; empty where there is none
 */
public record Contents(UUID register, String company, long measures, long people, long changes, long snapshots,
        long documents, ChainHead head, Optional<Instant> newest) {
}
