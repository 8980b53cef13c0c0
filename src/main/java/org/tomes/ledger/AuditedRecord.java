package org.tomes.ledger;

/** A record whose every write leaves an entry in the audit trail. */
public interface AuditedRecord {

    RecordRef ref();

    /** Returns all fields as shown in the trail. */
    AuditFields fields();

    /** Returns 0 for a record that was never written; each write increments it. */
    int revision();
}
