package org.tomes.change;

/** The progress of a change. */
public enum ChangeState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    IMPLEMENTED,
    VERIFIED,
    CLOSED;

    /** Whether it was approved: only then does it explain differences in the cloud. */
    public boolean isApproved() {
        return this == APPROVED || this == IMPLEMENTED || this == VERIFIED || this == CLOSED;
    }

    /** Whether further steps are pending. */
    public boolean isOpen() {
        return this != CLOSED && this != REJECTED;
    }
}
