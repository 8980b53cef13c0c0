package org.tomes.document.release;

/** The state of a version of a document. */
public enum VersionState {
    /** The content follows the register and is not binding. */
    DRAFT,
    /** The content is frozen, so that the content that was read is the content that is approved. */
    IN_REVIEW,
    APPROVED,
    /** The version is in force, and its files are stored. */
    RELEASED,
    /** The version was in force until a later version was released. */
    SUPERSEDED;

    /** Whether the version is in preparation; a document has at most one such version. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }

    /** Whether the files of the version are stored permanently. */
    public boolean isReleased() {
        return this == RELEASED || this == SUPERSEDED;
    }

    /** Whether the content of the version is frozen. */
    public boolean isFrozen() {
        return this != DRAFT;
    }
}
