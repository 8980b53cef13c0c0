package org.tomes.check;

/** The three honest answers. */
public enum Result {
    MET,
    NOT_MET,
    /** What the answer hangs on was not read, or the data does not tell it; never taken for one of the others. */
    NOT_ASSESSED
}
