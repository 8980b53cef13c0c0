package org.tomes.score.trend;

import java.time.LocalDate;
import java.util.List;

/**
 * A score at the end of a day.
 *
 * @param fraction score, 0 to 1
 * @param subscriptions subscriptions that the score includes, sorted
 */
public record TrendPoint(LocalDate day, double fraction, List<String> subscriptions) {
}
