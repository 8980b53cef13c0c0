package org.tomes.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tomes.text.Texts;

/**
 * Reviews as a calendar for Outlook and other programs: iCalendar (RFC 5545), with an all-day event for each next
 * review and a reminder a week before. An event has the same UID in all exports, so that the import of a later export
 * moves it.
 */
public final class ReviewCalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** Maximum octets of a line, not counting the line break; longer lines are folded (RFC 5545, 3.1). */
    private static final int MAX_OCTETS = 75;

    private final String register;
    private final Instant now;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ReviewCalendarFile(String register, Instant now, Texts texts) {
        this.register = register;
        this.now = now;
        this.texts = texts;
    }

    /**
     * @param register id of the register, which distinguishes the events of different registers
     * @param now time stamp of the calendar
     */
    public static String of(List<ReviewStatus> statuses, String register, Instant now, Texts texts) {
        return new ReviewCalendarFile(register, now, texts).write(statuses);
    }

    private String write(List<ReviewStatus> statuses) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Tomes//Reviews//" + texts.language().tag().toUpperCase(Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        statuses.forEach(status -> status.next().ifPresent(day -> event(status, day)));
        line("END:VCALENDAR");
        return out.toString();
    }

    private void event(ReviewStatus status, LocalDate day) {
        String name = texts.get(status.subject().name());
        String label = status.subject().ref().label();
        line("BEGIN:VEVENT");
        line("UID:" + status.subject().ref().type() + "-" + uid(status.subject().ref().id()) + "-" + register
                + "@tomes");
        line("DTSTAMP:" + MOMENT.format(now));
        line("SEQUENCE:" + status.reviews());
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escape(texts.get("review.calendar.summary", label, name)));
        line("DESCRIPTION:" + escape(description(status)));
        line("CATEGORIES:" + escape(texts.get("review.calendar.category")));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escape(texts.get("review.calendar.summary", label, name)));
        line("TRIGGER:-P7D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private String description(ReviewStatus status) {
        String last = status.last()
                .map(review -> texts.get("review.calendar.last", review.date().toString(),
                        texts.name("review", review.result())))
                .orElseGet(() -> texts.get("review.calendar.never"));
        return status.subject().months() == 0 ? last
                : last + "\n" + texts.get("review.calendar.interval", status.subject().months());
    }

    /** Returns an id without the characters that have a special meaning in an address. */
    private static String uid(String id) {
        return id.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    /** Escapes a text: backslash, semicolon and comma are escaped, a line break is {@code \n} (RFC 5545, 3.3.11). */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Writes a line. A long line is folded between characters, never within a character, because a reader may decode
     * line by line.
     */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length();) {
            String character = content.substring(i, content.offsetByCodePoints(i, 1));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += character.length();
        }
        out.append("\r\n");
    }
}
