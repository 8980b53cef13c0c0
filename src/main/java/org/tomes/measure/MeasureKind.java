package org.tomes.measure;

/** How a measure is implemented: by technology or by people's work. */
public enum MeasureKind {
    TECHNICAL,
    ORGANISATIONAL
}
