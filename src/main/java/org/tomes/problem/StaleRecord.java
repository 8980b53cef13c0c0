package org.tomes.problem;

import org.tomes.text.Message;

/**
 * A write based on an old revision: another person changed the record since it was read. Nothing was written; both
 * versions are available so that the person can choose.
 */
public final class StaleRecord extends Problem {

    private final transient Record mine;
    private final transient Record stored;

    public StaleRecord(Record mine, Record stored) {
        super(ProblemKind.USAGE, Message.of("problem.staleRecord"));
        this.mine = mine;
        this.stored = stored;
    }

    /** Returns the version that was to be written. */
    public Record mine() {
        return mine;
    }

    /** Returns the version in the register. */
    public Record stored() {
        return stored;
    }
}
