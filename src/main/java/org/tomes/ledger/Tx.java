package org.tomes.ledger;

import java.time.Instant;

/** One write to the register: everything done with it is stored together or not at all. */
public interface Tx {

    Actor actor();

    /** The time of the write, to the microsecond; the same for everything in it. */
    Instant at();

    /** Appends an entry to the audit trail with the fields that differ; adds no entry if none differs. */
    void record(Action action, RecordRef record, AuditFields before, AuditFields after);
}
