package org.tomes.document.statement;

/** The state of a statement. */
public enum StatementState {
    /** All covered items were checked and comply; accepted risks and exceptions are listed separately. */
    MET,
    /** At least one item deviates. */
    NOT_MET,
    /** Some or all of the covered items are unknown; never replaced by another state. */
    NOT_ASSESSED
}
