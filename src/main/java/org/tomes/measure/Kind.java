package org.tomes.measure;

/** Whether a measure is implemented by technology or by people's work. */
public enum Kind {
    TECHNICAL,
    ORGANISATIONAL
}
