package org.tomes.desktop.common;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tomes.ledger.AuditedRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/**
 * The former version of a record for undoing a change. After a later change of the same record was undone, the record
 * has the content of this change again, but a newer revision.
 */
public final class RecordUndo {

    private RecordUndo() {
    }

    /**
     * Shows a notice that a form has saved a change, with a button that undoes it.
     *
     * @param undone receives the version that is stored after undoing and after redoing the change
     */
    public static <R extends Record & AuditedRecord> void offer(Workspace workspace, Message done,
            RecordEditing.RecordAccess<R> access, R before, R after, BiFunction<R, Integer, R> atRevision,
            Consumer<R> undone) {
        workspace
                .showReversible(done, before, after,
                        (version, over) -> access.write(of(version, over,
                                access.stored(over).orElseThrow(() -> new StaleRecord(version, over)), atRevision)),
                        undone);
    }

    /**
     * Returns the former version, to be written over the stored one. If another person has changed the record since,
     * the returned version has the revision of the undone change, so that the register refuses to write it.
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
