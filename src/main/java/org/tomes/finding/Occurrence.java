package org.tomes.finding;

/** Occurrence of a finding in the newest evidence, compared with the previous state. */
public enum Occurrence {
    NEW,
    STILL_THERE,
    GONE,
    BACK_AGAIN
}
