package org.tomes.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.tomes.document.compose.Formats;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Fills in dates in texts of the example company. {@code {days:3}} is three days ago, {@code {days:-3}} is in three
 * days, {@code {month:6}} is the month in six months, {@code {hours:24}} is the moment 24 hours after {@code {time}},
 * and {@code {time}} is a time that has already passed on the day of the example.
 */
record ExampleDates(Language language, LocalDate today, LocalTime passed) {

    private static final Pattern DAY = Pattern.compile("\\{days:(-?\\d+)}");
    private static final Pattern MONTH = Pattern.compile("\\{month:(\\d+)}");
    private static final Pattern HOURS = Pattern.compile("\\{hours:(\\d+)}");
    private static final String TIME = "{time}";
    private static final int HALF_AN_HOUR = 30;
    /** First minute of the day, because midnight could belong to either day. */
    private static final LocalTime FIRST_MINUTE = LocalTime.of(0, 1);

    /** Without a time of day. */
    ExampleDates(Language language, LocalDate today) {
        this(language, today, LocalTime.MIDNIGHT);
    }

    /**
     * @param now moment at which the example is created; events of this day happened at the last full half hour, or in
     * the first minute of the day
     */
    static ExampleDates at(Language language, LocalDateTime now) {
        LocalTime halfHour = LocalTime.of(now.getHour(), now.getMinute() / HALF_AN_HOUR * HALF_AN_HOUR);
        return new ExampleDates(language, now.toLocalDate(),
                halfHour.equals(LocalTime.MIDNIGHT) ? FIRST_MINUTE : halfHour);
    }

    /**
     * Returns the day. If it is on a weekend, returns the Friday before it, because no one decides or reviews on
     * weekends.
     */
    static LocalDate workingDay(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }

    /** Returns the day this many hours after the time that has already passed. */
    LocalDate dayAfter(int hours) {
        return today.atTime(passed).plusHours(hours).toLocalDate();
    }

    private String moment(int hours, Formats formats) {
        String time = passed.plusHours(hours).toString();
        String day = formats.date(dayAfter(hours));
        return language == Language.DE ? time + " Uhr am " + day : time + " on " + day;
    }

    String fill(String text) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        DateTimeFormatter months = DateTimeFormatter.ofPattern("MMMM uuuu", language.locale());
        String withMonths = MONTH.matcher(text)
                .replaceAll(match -> months.format(today.plusMonths(Long.parseLong(match.group(1)))));
        String withMoments = HOURS.matcher(withMonths)
                .replaceAll(match -> moment(Integer.parseInt(match.group(1)), formats));
        return DAY.matcher(withMoments.replace(TIME, passed.toString()))
                .replaceAll(match -> formats.date(today.minusDays(Long.parseLong(match.group(1)))));
    }
}
