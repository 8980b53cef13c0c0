package org.tomes.measure;

/**
 * How far a measure is. "Not applicable" is no status: that is said of a control, in the Statement of Applicability.
 */
public enum Status {
    PLANNED,
    IN_PROGRESS,
    IMPLEMENTED,
    VERIFIED_EFFECTIVE,
    RETIRED
}
