package org.tomes.document.release;

/** How far a version of a document is. */
public enum VersionState {
    /** Follows the register; nobody can rely on it. */
    DRAFT,
    /** Its content stands still, so that what is approved is what was read. */
    IN_REVIEW,
    APPROVED,
    /** In force; its files are kept. */
    RELEASED,
    /** Was in force until a later version was released. */
    SUPERSEDED;

    /** Whether it is still on its way; a document has one such version at most. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }

    /** Whether its files are kept for good. */
    public boolean isReleased() {
        return this == RELEASED || this == SUPERSEDED;
    }

    /** Whether its content stands still. */
    public boolean isFrozen() {
        return this != DRAFT;
    }
}
