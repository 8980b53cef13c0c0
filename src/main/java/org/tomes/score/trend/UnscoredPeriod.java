package org.tomes.score.trend;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a subscription had no score because Defender for Cloud was not set up for it.
 *
 * @param label name of the subscription
 * @param from the first day on which the absence was observed
 * @param until the last day on which the absence was observed
 * @param again the day of the next score; empty if there is no score yet
 */
public record UnscoredPeriod(String label, LocalDate from, LocalDate until, Optional<LocalDate> again) {
}
