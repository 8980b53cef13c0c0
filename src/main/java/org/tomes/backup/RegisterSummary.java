package org.tomes.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tomes.ledger.ChainHead;

/**
 * Figures about the content of a register or backup.
 *
 * @param register id, the same for a register and its backups
 * @param company name of the company; empty if not entered
 * @param documents number of document versions
 * @param head newest entry of the trail
 * @param newest time of that entry; empty if there is none
 */
public record RegisterSummary(UUID register, String company, long measures, long people, long changes, long snapshots,
        long documents, ChainHead head, Optional<Instant> newest) {
}
