package org.tomes.ledger;

/**
 * The change to one record in an entry of the trail.
 *
 * @param before previous values of the changed fields
 * @param after new values of the same fields
 */
public record RecordChange(AuditAction action, RecordRef record, AuditFields before, AuditFields after) {

    /** Omits unchanged fields. */
    public static RecordChange of(AuditAction action, RecordRef record, AuditFields before, AuditFields after) {
        return new RecordChange(action, record, before.differingFrom(after), after.differingFrom(before));
    }

    /** Whether nothing was changed; no entry is added then. */
    public boolean isEmpty() {
        return action == AuditAction.CHANGED && before.isEmpty() && after.isEmpty();
    }
}
