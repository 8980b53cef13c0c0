package org.tomes.check;

/** The possible results of a check. */
public enum CheckOutcome {
    MET,
    NOT_MET,
    /**
     * The data required for the result was not collected or is insufficient. This result is never treated as met or not
     * met.
     */
    NOT_ASSESSED
}
