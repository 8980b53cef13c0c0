package org.tomes.document.release;

import java.util.EnumSet;
import java.util.Set;

/** A step that takes a version from one state to the next. */
public enum VersionStep {
    SUBMIT(VersionState.IN_REVIEW, VersionState.DRAFT),
    APPROVE(VersionState.APPROVED, VersionState.IN_REVIEW),
    /** The approver rejects the version and gives a reason. */
    REJECT(VersionState.DRAFT, VersionState.IN_REVIEW),
    /** The author withdraws the version for further work. */
    REVISE(VersionState.DRAFT, VersionState.IN_REVIEW, VersionState.APPROVED),
    RELEASE(VersionState.RELEASED, VersionState.APPROVED);

    private final VersionState leadsTo;
    private final Set<VersionState> from;

    VersionStep(VersionState leadsTo, VersionState first, VersionState... more) {
        this.leadsTo = leadsTo;
        this.from = EnumSet.of(first, more);
    }

    public VersionState resultingState() {
        return leadsTo;
    }

    public boolean isPossibleIn(VersionState state) {
        return from.contains(state);
    }
}
