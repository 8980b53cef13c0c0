package org.tomes.ledger;

import java.time.Instant;

/** One write to the register: everything done with it is kept together or not at all. */
public interface Tx {

    Actor actor();

    /** The moment of the write, to the microsecond; the same for all that it does. */
    Instant at();

    /**
     * Appends an entry to the audit trail; only fields that differ are kept, and where none differs there is no entry.
     */
    void record(Action action, RecordRef record, AuditFields before, AuditFields after);
}
