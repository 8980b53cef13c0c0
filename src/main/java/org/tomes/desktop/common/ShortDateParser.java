package org.tomes.desktop.common;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the short ways to enter a date: {@code tomorrow}, {@code +3m} (also in days, weeks and years) and
 * {@code 31.3.}, which is the next such day. German and English are both read, whatever the language of the window.
 */
final class ShortDateParser {

    private static final Pattern DISTANCE = Pattern.compile("([+-]\\d{1,4})\\s*([a-z])");
    private static final Map<String, ChronoUnit> UNITS = Map.of("d", ChronoUnit.DAYS, "t", ChronoUnit.DAYS, "w",
            ChronoUnit.WEEKS, "m", ChronoUnit.MONTHS, "y", ChronoUnit.YEARS, "j", ChronoUnit.YEARS);
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "gestern", -1, "today", 0, "heute", 0,
            "tomorrow", 1, "morgen", 1);
    private static final List<DateTimeFormatter> DAY_AND_MONTH = List.of(formatter("d.M."), formatter("d.M"),
            formatter("d/M"), formatter("d MMM"));
    /** A leap day is at most eight years away. */
    private static final int YEARS = 9;

    private ShortDateParser() {
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK);
    }

    static Optional<LocalDate> read(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (DAYS.containsKey(text)) {
            return Optional.of(today.plusDays(DAYS.get(text)));
        }
        Matcher distance = DISTANCE.matcher(text);
        if (distance.matches()) {
            return Optional.ofNullable(UNITS.get(distance.group(2)))
                    .map(unit -> today.plus(Integer.parseInt(distance.group(1)), unit));
        }
        return DAY_AND_MONTH.stream()
                .flatMap(format -> dayAndMonth(text, format).stream())
                .findFirst()
                .flatMap(day -> IntStream.range(0, YEARS)
                        .map(years -> today.getYear() + years)
                        .filter(day::isValidYear)
                        .mapToObj(day::atYear)
                        .filter(date -> !date.isBefore(today))
                        .findFirst());
    }

    private static Optional<MonthDay> dayAndMonth(String text, DateTimeFormatter format) {
        try {
            return Optional.of(MonthDay.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
