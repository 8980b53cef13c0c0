package org.tomes.storage;

import static org.tomes.storage.StoredValues.utc;

import java.time.Instant;
import java.util.List;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.RecordChange;
import org.tomes.ledger.RecordRef;

/** Audit entries whose fields are written as JSON before the write turn; only number, time and author are missing. */
record PreparedEntries(List<Entry> all) {

    /**
     * @param before changed fields with their old values, as JSON in UTF-8
     * @param after the same fields with their new values
     */
    record Entry(AuditAction action, RecordRef record, byte[] before, byte[] after) {

        StoredAuditEntry at(long number, Instant at, Actor actor) {
            return new StoredAuditEntry(number, utc(at), actor.person(), actor.account(), actor.host(), action.name(),
                    record.type(), record.id(), record.label(), before, after);
        }
    }

    /** Leaves out changes in which all values are equal. */
    static PreparedEntries of(List<RecordChange> changes) {
        return new PreparedEntries(changes.stream()
                .filter(change -> !change.isEmpty())
                .map(change -> new Entry(change.action(), change.record(), StoredAuditEntry.json(change.before()),
                        StoredAuditEntry.json(change.after())))
                .toList());
    }
}
