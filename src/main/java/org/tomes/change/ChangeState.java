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
    /** A draft that was abandoned; it can become a draft again. */
    WITHDRAWN;

    /** Whether it was approved, so that it explains differences in the cloud. */
    public boolean isApproved() {
        return this == APPROVED || this == IMPLEMENTED || this == VERIFIED || this == CLOSED;
    }

    /** Whether further steps are pending. */
    public boolean isOpen() {
        return this != CLOSED && this != REJECTED && this != WITHDRAWN;
    }

    /** Whether it has an effect or is meant to have one. Rejected and withdrawn changes remediate nothing. */
    public boolean isPursued() {
        return this != REJECTED && this != WITHDRAWN;
    }

    /** Whether it can no longer be edited at all. */
    public boolean isLocked() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
