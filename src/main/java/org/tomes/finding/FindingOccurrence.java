package org.tomes.finding;

/** How a finding occurs in the newest evidence, compared with the previous state. */
public enum FindingOccurrence {
    NEW,
    STILL_THERE,
    GONE,
    BACK_AGAIN
}
