package org.tomes.document.compose;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.tomes.text.Texts;

/**
 * The formats of dates, numbers and answers in the language of a document. The cover, tables, figures and sentences use
 * one format of dates, so that a date can be found by search.
 */
public final class Formats {

    private final Texts texts;
    private final ZoneId zone;

    /** @param zone time zone of the document */
    public Formats(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Formats a date for a table column: {@code 24.11.2026}, {@code 24 Nov 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()).format(date);
    }

    public String day(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** Formats date, time in minutes and time zone. */
    public String moment(Instant moment) {
        var local = moment.atZone(zone);
        return texts.get("document.format.moment", date(local.toLocalDate()),
                DateTimeFormatter.ofPattern("HH:mm", texts.language().locale()).format(local),
                DateTimeFormatter.ofPattern("z", texts.language().locale()).format(local));
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(texts.language().locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** @param share 1 for 100 % */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(printed(share));
    }

    /**
     * Formats a percentage as {@link #percent} does, but always with one decimal, so that the numbers in a column
     * align.
     */
    public String percentAligned(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.language().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(printed(share));
    }

    /**
     * Returns the difference between two shares in percentage points, calculated from the rounded values that are
     * printed.
     */
    public String points(double from, double to) {
        return points(printed(to) - printed(from));
    }

    private static double printed(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /**
     * Formats the difference between two shares in percentage points without a sign, for sentences that state its
     * direction.
     */
    public String distance(double from, double to) {
        return points(printed(to) - printed(from)).substring(1);
    }

    /** Formats a difference in percentage points with its sign. */
    public String points(double difference) {
        return texts.get("document.format.points", pointsWithoutUnit(difference));
    }

    /** Formats the difference without a unit, for columns whose heading contains the unit. */
    public String pointsWithoutUnit(double difference) {
        double points = Math.round(difference * 1000) / 10.0;
        NumberFormat format = NumberFormat.getInstance(texts.language().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return (points == 0 ? "±" : points > 0 ? "+" : "\u2212") + format.format(Math.abs(points));
    }

    public String days(int days) {
        return texts.get("document.format.days", days);
    }

    /** Returns yes, no, or that the data does not contain the answer. */
    public String yesNo(Optional<Boolean> answer) {
        return texts.get(answer.map(yes -> yes ? "document.format.yes" : "document.format.no")
                .orElse("document.format.unknown"));
    }

    /** Returns the text, or a dash for an empty cell. */
    public String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }
}
