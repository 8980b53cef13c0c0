package org.tomes.ledger;

/** A record that leaves an entry on the audit trail with every write. */
public interface AuditedRecord {

    RecordRef ref();

    /** Returns all fields as the trail shows them. */
    AuditFields fields();

    /** Returns 0 for a record that was never written; each write increments it. */
    int revision();
}
