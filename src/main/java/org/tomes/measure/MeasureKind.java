package org.tomes.measure;

/** Kind of implementation of a measure: by technology or by people's work. */
public enum MeasureKind {
    TECHNICAL,
    ORGANISATIONAL
}
