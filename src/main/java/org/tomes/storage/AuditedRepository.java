package org.tomes.storage;

import java.util.Optional;
import org.jooq.DSLContext;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.StaleRecord;

/**
 * Stores records of one kind. Every write adds an entry to the audit trail, and no write overwrites another person's
 * change.
 */
abstract class AuditedRepository<T extends Record & AuditedRecord> {

    /** Returns the stored record with the same id. */
    abstract Optional<T> stored(DSLContext dsl, T record);

    abstract T withRevision(T record, int revision);

    abstract void insert(DSLContext dsl, T record);

    abstract void overwrite(DSLContext dsl, T record);

    abstract void delete(DSLContext dsl, T record);

    public T add(WriteTransaction tx, T record) {
        T first = withRevision(record, 1);
        insert(JooqWriteTransaction.dsl(tx), first);
        tx.record(AuditAction.CREATED, first.ref(), AuditFields.none(), first.fields());
        return first;
    }

    /** If the record equals the stored one, nothing is changed: the revision stays and no audit entry is added. */
    public T update(WriteTransaction tx, T record) {
        T before = current(tx, record);
        if (before.equals(record)) {
            return before;
        }
        T after = withRevision(record, before.revision() + 1);
        overwrite(JooqWriteTransaction.dsl(tx), after);
        tx.record(AuditAction.CHANGED, after.ref(), before.fields(), after.fields());
        return after;
    }

    public void remove(WriteTransaction tx, T record) {
        T before = current(tx, record);
        delete(JooqWriteTransaction.dsl(tx), before);
        tx.record(AuditAction.DELETED, before.ref(), before.fields(), AuditFields.none());
    }

    private T current(WriteTransaction tx, T record) {
        T stored = stored(JooqWriteTransaction.dsl(tx), record)
                .orElseThrow(() -> new IllegalStateException("not in the register: " + record.ref()));
        if (stored.revision() != record.revision()) {
            throw new StaleRecord(record, stored);
        }
        return stored;
    }
}
