package org.tomes.cost.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/**
 * The dates of a bill: {@code 11/24/2026} as in most of Azure's layouts, {@code 2026-11-24} with or without a time,
 * {@code 20261124}, and {@code 24.11.2026} as saved by a German spreadsheet. If a spreadsheet wrote the day before the
 * month, {@code 24/11/2026}, one date in the bill after the twelfth day of a month determines the order for all dates.
 */
final class BillDateParser {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?: .*)?");
    private static final int MONTHS = 12;

    private BillDateParser() {
    }

    /**
     * @throws org.tomes.problem.Problem if one of the texts is not a date
     */
    static Map<String, LocalDate> of(Collection<String> written) {
        boolean dayFirst = written.stream()
                .map(SLASHES::matcher)
                .anyMatch(day -> day.matches() && Integer.parseInt(day.group(1)) > MONTHS);
        Map<String, LocalDate> days = new HashMap<>();
        written.forEach(text -> days.put(text, day(text, dayFirst)));
        return days;
    }

    /** Whether the text has the form of a date, so that a row without a date can be reported. */
    static boolean isDay(String text) {
        return ISO.matcher(text).matches() || DIGITS.matcher(text).matches() || SLASHES.matcher(text).matches()
                || GERMAN.matcher(text).matches();
    }

    private static LocalDate day(String text, boolean dayFirst) {
        try {
            Matcher yearFirst = ISO.matcher(text).matches() ? ISO.matcher(text) : DIGITS.matcher(text);
            if (yearFirst.matches()) {
                return day(yearFirst, 1, 2, 3);
            }
            Matcher german = GERMAN.matcher(text);
            if (german.matches()) {
                return day(german, 3, 2, 1);
            }
            Matcher slashes = SLASHES.matcher(text);
            if (slashes.matches()) {
                return dayFirst ? day(slashes, 3, 2, 1) : day(slashes, 3, 1, 2);
            }
        } catch (DateTimeException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("cost.bad.date", Excerpt.quoted(text)));
        }
        throw new Problem(ProblemKind.INPUT, Message.of("cost.bad.date", Excerpt.quoted(text)));
    }

    private static LocalDate day(Matcher text, int year, int month, int day) {
        return LocalDate.of(Integer.parseInt(text.group(year)), Integer.parseInt(text.group(month)),
                Integer.parseInt(text.group(day)));
    }
}
