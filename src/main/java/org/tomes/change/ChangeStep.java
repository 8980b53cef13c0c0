package org.tomes.change;

import java.util.EnumSet;
import java.util.Set;

/** A transition from one state of a change to the next. */
public enum ChangeStep {
    SUBMIT(ChangeState.SUBMITTED, ChangeState.DRAFT),
    APPROVE(ChangeState.APPROVED, ChangeState.SUBMITTED),
    REJECT(ChangeState.REJECTED, ChangeState.SUBMITTED),
    /** Reopens the change for editing. */
    REVISE(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.REJECTED, ChangeState.WITHDRAWN),
    IMPLEMENT(ChangeState.IMPLEMENTED, ChangeState.APPROVED),
    VERIFY(ChangeState.VERIFIED, ChangeState.IMPLEMENTED),
    CLOSE(ChangeState.CLOSED, ChangeState.VERIFIED),
    /** Ends an abandoned draft, such as a draft that was created twice. */
    WITHDRAW(ChangeState.WITHDRAWN, ChangeState.DRAFT);

    private final ChangeState leadsTo;
    private final Set<ChangeState> from;

    ChangeStep(ChangeState leadsTo, ChangeState first, ChangeState... more) {
        this.leadsTo = leadsTo;
        this.from = EnumSet.of(first, more);
    }

    public ChangeState resultingState() {
        return leadsTo;
    }

    public boolean isPossibleIn(ChangeState state) {
        return from.contains(state);
    }

    Set<ChangeState> from() {
        return Set.copyOf(from);
    }
}
