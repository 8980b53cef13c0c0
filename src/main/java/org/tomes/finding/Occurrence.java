package org.tomes.finding;

/** What the newest evidence says of a finding beside what was known before. */
public enum Occurrence {
    NEW,
    STILL_THERE,
    GONE,
    BACK_AGAIN
}
