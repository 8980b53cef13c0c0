package org.tomes.ledger;

import java.time.Instant;

/**
 * One entry of the audit trail.
 *
 * @param number 1 for the first entry of a register, without gaps
 * @param at the time of the write, to the microsecond
 * @param before the changed fields with their old values
 * @param after the changed fields with their new values
 * @param hash 64 hexadecimal digits; covers this entry and, through the previous hash, all earlier ones
 */
public record AuditEntry(long number, Instant at, Actor actor, AuditAction action, RecordRef record, AuditFields before,
        AuditFields after, String hash) {

    /** Whether this entry restored what the previous entry on the same record had changed, for example by undoing. */
    public boolean reverts(AuditEntry previous) {
        return record.isSameRecord(previous.record) && before.equals(previous.after) && after.equals(previous.before)
                && !before.equals(after);
    }
}
