package org.tomes.document.compare;

/** What became of a piece of text from one version to the next. */
public enum EditKind {
    KEPT,
    REMOVED,
    ADDED
}
