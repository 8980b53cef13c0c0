package org.tomes.document.statement;

/** How a statement stands to what is known. */
public enum StatementState {
    /** All that it is about was looked at and is as it says; accepted risks and exemptions are named beside it. */
    MET,
    /** At least one item deviates. */
    NOT_MET,
    /** Nothing, or not all that it is about, is known; never taken for one of the others. */
    NOT_ASSESSED
}
