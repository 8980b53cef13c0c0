package org.tomes.ledger;

/** A record whose every write leaves an entry on the audit trail. */
public interface Recorded {

    RecordRef ref();

    /** All fields, each as the trail shows it. */
    AuditFields fields();

    /** 0 for a record that was never written; grows by one with every write. */
    int revision();
}
