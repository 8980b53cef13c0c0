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

    /** Whether the measure is in force, which means that it is implemented and not retired. */
    public boolean isInForce() {
        return this == IMPLEMENTED || this == VERIFIED_EFFECTIVE;
    }

    /**
     * Returns the day of implementation of a measure that gets this status. If the measure comes into force and has no
     * such day, it is today. If the measure is no longer implemented, the day is empty.
     */
    public Optional<LocalDate> doneOn(Optional<LocalDate> former, LocalDate today) {
        return switch (this) {
            case PLANNED, IN_PROGRESS -> Optional.empty();
            case IMPLEMENTED, VERIFIED_EFFECTIVE -> former.or(() -> Optional.of(today));
            case RETIRED -> former;
        };
    }
}
