package org.tomes.check;

/** Severity of a check that is not met. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
