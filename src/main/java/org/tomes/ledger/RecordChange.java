package org.tomes.ledger;

/**
 * What an entry of the trail contains about one record.
 *
 * @param before the fields that were different before
 * @param after the same fields afterwards
 */
public record RecordChange(Action action, RecordRef record, AuditFields before, AuditFields after) {

    /** Leaves out the fields that are the same. */
    public static RecordChange of(Action action, RecordRef record, AuditFields before, AuditFields after) {
        return new RecordChange(action, record, before.differingFrom(after), after.differingFrom(before));
    }

    /** Whether nothing was changed, so that there is no entry. */
    public boolean isEmpty() {
        return action == Action.CHANGED && before.isEmpty() && after.isEmpty();
    }
}
