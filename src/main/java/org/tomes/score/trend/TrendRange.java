package org.tomes.score.trend;

import java.time.LocalDate;

/** The displayed period of a trend. */
public enum TrendRange {
    DAYS_30(30),
    DAYS_90(90),
    DAYS_365(365),
    ALL(Integer.MAX_VALUE);

    private final int days;

    TrendRange(int days) {
        this.days = days;
    }

    boolean includes(LocalDate day, LocalDate today) {
        return this == ALL || !day.isBefore(today.minusDays(days));
    }
}
