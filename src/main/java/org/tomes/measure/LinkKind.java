package org.tomes.measure;

/** Whether a measure fulfils a control itself or supports others in doing so. */
public enum LinkKind {
    DIRECT,
    SUPPORTING
}
