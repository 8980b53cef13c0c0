package org.tomes.change;

/** The progress of a change. */
public enum ChangeState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    IMPLEMENTED,
    VERIFIED,
    CLOSED,
    /** A draft that is not pursued; it can become a draft again. */
    WITHDRAWN;

    /** Whether it was approved: only then does it explain differences in the cloud. */
    public boolean isApproved() {
        return this == APPROVED || this == IMPLEMENTED || this == VERIFIED || this == CLOSED;
    }

    /** Whether further steps are pending. */
    public boolean isOpen() {
        return this != CLOSED && this != REJECTED && this != WITHDRAWN;
    }

    /** Whether it has an effect or is meant to: one that was rejected or withdrawn remediates nothing. */
    public boolean isPursued() {
        return this != REJECTED && this != WITHDRAWN;
    }

    /** Whether nothing of it can be edited any more. */
    public boolean isLocked() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
