package org.tomes.finding;

/** State of a finding. */
public enum FindingState {
    OPEN,
    /** The risk is accepted by an owner until an end date. */
    RISK_ACCEPTED,
    /** The check does not apply to this resource. */
    EXEMPT,
    /** The newest evidence shows that it is closed. */
    FIXED
}
