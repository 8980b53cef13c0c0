package org.tomes.measure;

/**
 * The progress of a measure. "Not applicable" is not a status of measures but of controls, in the Statement of
 * Applicability.
 */
public enum Status {
    PLANNED,
    IN_PROGRESS,
    IMPLEMENTED,
    VERIFIED_EFFECTIVE,
    RETIRED;

    /** Whether the measure has its effect: it was implemented, and is not retired. */
    public boolean isInForce() {
        return this == IMPLEMENTED || this == VERIFIED_EFFECTIVE;
    }
}
