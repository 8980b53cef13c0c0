package org.tomes.measure;

/** Whether a measure fulfils a control itself or helps others to. */
public enum LinkKind {
    DIRECT,
    SUPPORTING
}
