package org.tomes.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a piece of evidence is still valid. */
public enum EvidenceValidity {
    VALID,
    EXPIRES_SOON,
    EXPIRED;

    /** Number of days before the last valid day from which on evidence counts as expiring soon. */
    public static final int SOON_DAYS = 30;

    /**
     * @param validUntil the last day on which the evidence is valid
     */
    public static EvidenceValidity of(Optional<LocalDate> validUntil, LocalDate today) {
        if (validUntil.filter(day -> day.isBefore(today)).isPresent()) {
            return EXPIRED;
        }
        return validUntil.filter(day -> !day.isAfter(today.plusDays(SOON_DAYS))).isPresent() ? EXPIRES_SOON : VALID;
    }
}
