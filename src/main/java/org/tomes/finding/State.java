package org.tomes.finding;

/** Where a finding stands. */
public enum State {
    OPEN,
    /** Somebody answers for leaving it as it is until a day. */
    RISK_ACCEPTED,
    /** The check does not fit this resource. */
    EXEMPT,
    /** The newest evidence shows that it is no more. */
    FIXED
}
