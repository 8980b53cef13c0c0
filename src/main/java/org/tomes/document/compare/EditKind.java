package org.tomes.document.compare;

/** The change of a piece of text between two versions. */
public enum EditKind {
    KEPT,
    REMOVED,
    ADDED
}
