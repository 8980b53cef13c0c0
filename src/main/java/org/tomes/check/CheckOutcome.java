package org.tomes.check;

/** The possible results of a check. */
public enum CheckOutcome {
    MET,
    NOT_MET,
    /** Data required for the result was not collected or is insufficient; never treated as one of the other results. */
    NOT_ASSESSED
}
