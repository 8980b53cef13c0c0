package org.tomes.measure;

import java.time.LocalDate;
import java.util.Optional;

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

    /**
     * Returns the day of implementation of a measure that receives this status: today if it comes into force and has
     * none, and none if it is not implemented any more.
     */
    public Optional<LocalDate> doneOn(Optional<LocalDate> former, LocalDate today) {
        return switch (this) {
            case PLANNED, IN_PROGRESS -> Optional.empty();
            case IMPLEMENTED, VERIFIED_EFFECTIVE -> former.or(() -> Optional.of(today));
            case RETIRED -> former;
        };
    }
}
