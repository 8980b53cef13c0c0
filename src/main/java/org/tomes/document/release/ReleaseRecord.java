package org.tomes.document.release;

import java.time.Instant;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.people.PersonId;

/**
 * The release of a version.
 *
 * @param by person who released the version; empty if unknown
 * @param head newest entry of the audit trail before the release; it covers the approval and is printed in the files
 */
public record ReleaseRecord(Instant at, Optional<PersonId> by, ChainHead head) {
}
