package org.tomes.finding;

/** Where a finding stands. */
public enum State {
    OPEN,
    /** The risk is accepted by an owner until an end date. */
    RISK_ACCEPTED,
    /** The check does not fit this resource. */
    EXEMPT,
    /** The newest evidence shows that it is no more. */
    FIXED
}
