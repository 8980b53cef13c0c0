package org.tomes.measure;

/** Kind of link: a measure fulfils a control directly, or supports other measures in doing so. */
public enum ControlLinkKind {
    DIRECT,
    SUPPORTING
}
