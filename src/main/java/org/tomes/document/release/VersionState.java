package org.tomes.document.release;

/** The state of a version of a document. */
public enum VersionState {
    /** Follows the register and is not binding. */
    DRAFT,
    /** The content is frozen, so that the approved content is the one that was read. */
    IN_REVIEW,
    APPROVED,
    /** In force; its files are stored. */
    RELEASED,
    /** Was in force until a later version was released. */
    SUPERSEDED;

    /** Whether the version is in preparation; a document has at most one such version. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }

    /** Whether its files are stored permanently. */
    public boolean isReleased() {
        return this == RELEASED || this == SUPERSEDED;
    }

    /** Whether its content is frozen. */
    public boolean isFrozen() {
        return this != DRAFT;
    }
}
