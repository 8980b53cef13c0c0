package org.tomes.score.trend;

import java.time.LocalDate;

/** How much of a trend is shown. */
public enum TrendRange {
    DAYS_30(30),
    DAYS_90(90),
    DAYS_365(365),
    ALL(Integer.MAX_VALUE);

    private final int days;

    TrendRange(int days) {
        this.days = days;
    }

    boolean holds(LocalDate day, LocalDate today) {
        return this == ALL || !day.isBefore(today.minusDays(days));
    }
}
