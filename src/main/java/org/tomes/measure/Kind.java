package org.tomes.measure;

/** Whether a measure works by technology or by how people work. */
public enum Kind {
    TECHNICAL,
    ORGANISATIONAL
}
