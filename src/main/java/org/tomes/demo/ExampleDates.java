package org.tomes.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.tomes.document.compose.Formats;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Fills dates in texts of the example company: {@code {days:3}} is three days ago, {@code {days:-3}} in three days. */
record ExampleDates(Language language, LocalDate today) {

    private static final Pattern DAY = Pattern.compile("\\{days:(-?\\d+)}");

    /** Returns the day, or the Friday before it if it is on a weekend: nobody decides or reviews then. */
    static LocalDate workingDay(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }

    String fill(String text) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        return DAY.matcher(text).replaceAll(match -> formats.date(today.minusDays(Long.parseLong(match.group(1)))));
    }
}
