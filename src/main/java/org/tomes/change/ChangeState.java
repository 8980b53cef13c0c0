package org.tomes.change;

/** How far a change is. */
public enum ChangeState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    IMPLEMENTED,
    VERIFIED,
    CLOSED;

    /** Whether somebody said yes to it: only then it explains what became different in the cloud. */
    public boolean isApproved() {
        return this == APPROVED || this == IMPLEMENTED || this == VERIFIED || this == CLOSED;
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return this != CLOSED && this != REJECTED;
    }
}
