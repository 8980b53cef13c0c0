package org.tomes.problem;

import org.tomes.text.Message;

/**
 * A write against an old revision: somebody else changed the record since it was read. Nothing was written; both
 * versions are at hand so that the person can choose.
 */
public final class StaleRecord extends Problem {

    private final transient Record mine;
    private final transient Record stored;

    public StaleRecord(Record mine, Record stored) {
        super(ProblemKind.USAGE, Message.of("problem.staleRecord"));
        this.mine = mine;
        this.stored = stored;
    }

    /** The version that was to be written. */
    public Record mine() {
        return mine;
    }

    /** The version that the register holds. */
    public Record stored() {
        return stored;
    }
}
