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
    /** An abandoned draft. It can become a draft again. */
    WITHDRAWN;

    /** Whether the change was approved, so that it explains differences in the cloud. */
    public boolean isApproved() {
        return this == APPROVED || this == IMPLEMENTED || this == VERIFIED || this == CLOSED;
    }

    /** Whether further steps are pending. */
    public boolean isOpen() {
        return this != CLOSED && this != REJECTED && this != WITHDRAWN;
    }

    /**
     * Whether the change has an effect or is meant to have one. Rejected and withdrawn changes do not remediate
     * anything.
     */
    public boolean isPursued() {
        return this != REJECTED && this != WITHDRAWN;
    }

    /** Whether the change can no longer be edited at all. */
    public boolean isLocked() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
