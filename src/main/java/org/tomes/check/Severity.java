package org.tomes.check;

/** How much it matters when a check is not met. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
