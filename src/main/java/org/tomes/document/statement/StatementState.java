package org.tomes.document.statement;

/** The state of a statement. */
public enum StatementState {
    /** All covered items were checked and comply. Accepted risks and exceptions are listed separately. */
    MET,
    /** At least one item deviates. */
    NOT_MET,
    /** Some or all of the covered items are unknown. This state is never replaced by another one. */
    NOT_ASSESSED
}
