package org.tomes.document.release;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.people.PersonId;

/**
 * The release of a version.
 *
 * @param by person who released it; empty if none is known
 * @param head newest entry of the audit trail before the release, which covers the approval; printed in the files
 */
public record ReleaseRecord(Instant at, Optional<PersonId> by, ChainHead head) {
}
