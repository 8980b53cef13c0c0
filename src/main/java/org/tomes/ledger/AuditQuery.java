package org.tomes.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A filter for entries of the trail; every empty component matches any entry.
 *
 * @param from earliest moment, inclusive
 * @param until latest moment, exclusive
 * @param limit maximum number of entries; the newest are returned
 */
public record AuditQuery(Optional<String> recordType, Optional<String> recordId, Optional<String> person,
        Optional<Instant> from, Optional<Instant> until, int limit) {

    public static AuditQuery newest(int limit) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                limit);
    }

    /** Returns a query for all entries on records of a type. */
    public static AuditQuery about(RecordType recordType) {
        return new AuditQuery(Optional.of(recordType.key()), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Integer.MAX_VALUE);
    }

    public static AuditQuery about(RecordRef record) {
        return new AuditQuery(Optional.of(record.type()), Optional.of(record.id()), Optional.empty(), Optional.empty(),
                Optional.empty(), Integer.MAX_VALUE);
    }

    /** Returns a query for only the newest of the entries that match this one. */
    public AuditQuery newest() {
        return new AuditQuery(recordType, recordId, person, from, until, 1);
    }
}
