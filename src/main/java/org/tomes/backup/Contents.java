package org.tomes.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tomes.ledger.ChainHead;

/**
 * Figures on the content of a register or of a backup.
 *
 * @param register the same id for a register and its backups
 * @param company its name, empty if nobody entered one
 * @param documents the number of document versions
 * @param head the newest entry of the trail
 * @param newest the time of that entry; empty if there is none
 */
public record Contents(UUID register, String company, long measures, long people, long changes, long snapshots,
        long documents, ChainHead head, Optional<Instant> newest) {
}
