package org.tomes.ledger;

import java.time.Instant;
import java.util.List;

/** One write to the register: everything done with it is stored together or not at all. */
public interface WriteTransaction {

    /** Returns the time of the write, to the microsecond; the same for everything in it. */
    Instant at();

    /** Whether the early rows of this write have been inserted. */
    boolean hasEarlyRows();

    /** Appends an entry to the audit trail with the fields that differ; adds no entry if none differs. */
    default void record(AuditAction action, RecordRef record, AuditFields before, AuditFields after) {
        record(List.of(RecordChange.of(action, record, before, after)));
    }

    /** Appends entries for many records at once, in this order. */
    void record(List<RecordChange> changes);
}
