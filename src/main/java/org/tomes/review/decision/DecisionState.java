package org.tomes.review.decision;

/** How far a decision of a management review is. */
public enum DecisionState {
    OPEN,
    IMPLEMENTED,
    /** Management no longer wants it. */
    WITHDRAWN
}
