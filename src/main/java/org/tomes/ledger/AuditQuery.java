package org.tomes.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the trail are wanted; every empty part means any.
 *
 * @param from the earliest moment, included
 * @param until the latest moment, excluded
 * @param limit at most so many, the newest ones
 */
public record AuditQuery(Optional<String> recordType, Optional<String> recordId, Optional<String> person,
        Optional<Instant> from, Optional<Instant> until, int limit) {

    public static AuditQuery newest(int limit) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                limit);
    }

    public static AuditQuery about(RecordRef record) {
        return new AuditQuery(Optional.of(record.type()), Optional.of(record.id()), Optional.empty(), Optional.empty(),
                Optional.empty(), Integer.MAX_VALUE);
    }
}
