package org.tomes.desktop.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.text.Language;

/** Formats dates and times for one language. */
public final class Dates {

    private final Language language;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter moment;
    private final List<DateTimeFormatter> readable;

    public Dates(Language language) {
        this.language = language;
        date = language.dateFormat();
        dayAndMonth = DateTimeFormatter.ofPattern(language == Language.DE ? "d.M." : "d MMM", language.locale());
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault());
        List<DateTimeFormatter> dayFirst = List.of(strict("d.M.uuuu"), strict("d/M/uuuu"), strict("uuuu-M-d"),
                strict("d MMM uuuu"), strict("d MMM uuuu").withLocale(Locale.UK), strict("d.M.uu"), strict("d/M/uu"));
        // The month comes first only where the day cannot, so that no date has two meanings.
        readable = language == Language.DE ? dayFirst
                : Stream.concat(dayFirst.stream(), Stream.of(strict("M/d/uuuu"), strict("M/d/uu"))).toList();
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Lets JavaFX show calendars in this language. It always uses the default format of the whole process. */
    void useForCalendars() {
        Locale.setDefault(Locale.Category.FORMAT, language.locale());
    }

    public String show(LocalDate day) {
        return date.format(day);
    }

    /** Formats a day without the year, for charts of the last year. */
    public String dayAndMonth(LocalDate day) {
        return dayAndMonth.format(day);
    }

    public String show(Optional<LocalDate> day) {
        return day.map(this::show).orElse("");
    }

    /** Formats date and time in the time zone of this computer. */
    public String show(Instant at) {
        return moment.format(at);
    }

    /** Parses a date, or one of the short ways to enter it. */
    public Optional<LocalDate> read(String typed, LocalDate today) {
        return read(typed).or(() -> ShortDateParser.read(typed, today));
    }

    /**
     * Parses 1.2.2026, 1.2.26, 1/2/2026 (day first; in English also 1/31/2026, which can only be month-first), 2026-2-1
     * and 1 Feb 2026. A year of two digits is one of 2000 to 2099. Returns empty if the text is not a valid date.
     */
    public Optional<LocalDate> read(String typed) {
        for (DateTimeFormatter format : readable) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
