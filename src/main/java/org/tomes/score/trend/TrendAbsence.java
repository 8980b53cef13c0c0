package org.tomes.score.trend;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a subscription had no score, since Defender for Cloud was not set up for it.
 *
 * @param label the subscription's name
 * @param from the first day on which that was seen
 * @param until the last day on which it was seen
 * @param again the day of the first score after it; empty where there is none yet
 */
public record TrendAbsence(String label, LocalDate from, LocalDate until, Optional<LocalDate> again) {
}
