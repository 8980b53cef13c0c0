package org.tomes.desktop.common;

import java.util.function.BiFunction;
import org.tomes.ledger.AuditedRecord;

/**
 * The former version of a record for undoing a change. Undoing a later change of the same record leaves the content of
 * this change under a newer revision.
 */
public final class Reversal {

    private Reversal() {
    }

    /**
     * Returns the former version, to be written over the stored one. If somebody has changed the record since, it has
     * the revision of the undone change, so that the register refuses it.
     *
     * @param before the version before the change
     * @param after the version that the change wrote
     * @param stored the version in the register
     * @param atRevision copies a version with another revision
     */
    public static <R extends AuditedRecord> R of(R before, R after, R stored, BiFunction<R, Integer, R> atRevision) {
        boolean unchanged = atRevision.apply(stored, after.revision()).equals(after);
        return atRevision.apply(before, unchanged ? stored.revision() : after.revision());
    }
}
