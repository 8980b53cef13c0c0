package org.tomes.score.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days an axis names.
 *
 * @param months whether they are first days of months and the day need not be said
 */
public record DayTicks(List<LocalDate> days, boolean months) {

    /** Up to so many days single days are named, beyond it months. */
    private static final int SHORT_SPAN = 92;

    /** @param most how many at most, more or less */
    public static DayTicks between(LocalDate first, LocalDate last, int most) {
        List<LocalDate> days = new ArrayList<>();
        long span = ChronoUnit.DAYS.between(first, last);
        if (span <= SHORT_SPAN) {
            long step = span / most + 1;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
                days.add(day);
            }
            return new DayTicks(days, false);
        }
        long step = ChronoUnit.MONTHS.between(first, last) / most + 1;
        for (LocalDate day = first.minusDays(1).withDayOfMonth(1).plusMonths(1); !day.isAfter(last); day = day
                .plusMonths(step)) {
            days.add(day);
        }
        return new DayTicks(days, true);
    }
}
