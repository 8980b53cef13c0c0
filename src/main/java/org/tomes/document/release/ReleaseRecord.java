package org.tomes.document.release;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.people.PersonId;

/**
 * That a version was released.
 *
 * @param by empty if nobody in particular acted
 * @param head the newest entry of the audit trail before it, which covers the approval too; printed into the files
 */
public record ReleaseRecord(Instant at, Optional<PersonId> by, ChainHead head) {
}
