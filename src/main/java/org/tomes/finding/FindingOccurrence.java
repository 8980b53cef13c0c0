package org.tomes.finding;

/** Occurrence of a finding in the newest evidence, compared with the previous state. */
public enum FindingOccurrence {
    NEW,
    STILL_THERE,
    GONE,
    BACK_AGAIN
}
