package org.tomes.measure;

/**
 * The progress of a measure. "Not applicable" is a status of controls in the Statement of Applicability, not of
 * measures.
 */
public enum MeasureStatus {
    PLANNED,
    IN_PROGRESS,
    IMPLEMENTED,
    VERIFIED_EFFECTIVE,
    RETIRED;

    /** Whether the measure takes effect, that is, it is implemented and not retired. */
    public boolean isInForce() {
        return this == IMPLEMENTED || this == VERIFIED_EFFECTIVE;
    }
}
