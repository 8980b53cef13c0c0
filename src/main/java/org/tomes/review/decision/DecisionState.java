package org.tomes.review.decision;

/** Progress of a decision of a management review. */
public enum DecisionState {
    OPEN,
    IMPLEMENTED,
    /** Management no longer wants the decision to be implemented. */
    WITHDRAWN
}
