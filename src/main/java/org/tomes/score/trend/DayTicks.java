package org.tomes.score.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that have labels on a time axis.
 *
 * @param months whether the days are first days of months, so that labels can omit the day
 */
public record DayTicks(List<LocalDate> days, boolean months) {

    /** Maximum span in days for which individual days have labels; longer spans have labels for months. */
    private static final int SHORT_SPAN = 92;

    /** @param maxLabels approximate maximum number of labels */
    public static DayTicks between(LocalDate first, LocalDate last, int maxLabels) {
        List<LocalDate> days = new ArrayList<>();
        long span = ChronoUnit.DAYS.between(first, last);
        if (span <= SHORT_SPAN) {
            long step = span / maxLabels + 1;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
                days.add(day);
            }
            return new DayTicks(days, false);
        }
        long step = ChronoUnit.MONTHS.between(first, last) / maxLabels + 1;
        for (LocalDate day = first.minusDays(1).withDayOfMonth(1).plusMonths(1); !day.isAfter(last); day = day
                .plusMonths(step)) {
            days.add(day);
        }
        return new DayTicks(days, true);
    }
}
