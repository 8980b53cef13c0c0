package org.tomes.ledger;

import java.time.Instant;

/**
 * One entry of the audit trail.
 *
 * @param number 1 for the first entry of a register, without gaps
 * @param at when it was written, to the microsecond
 * @param before the fields that changed, as they were
 * @param after the fields that changed, as they are now
 * @param hash 64 hexadecimal digits; covers this entry and, through the hash before it, all earlier ones
 */
public record AuditEntry(long number, Instant at, Actor actor, Action action, RecordRef record, AuditFields before,
        AuditFields after, String hash) {
}
