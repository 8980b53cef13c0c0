package org.tomes.score.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;

/** Parses dates and times in files. */
final class ScoreDateParser {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** The format of query results exported from the Azure portal, in columns whose header contains UTC. */
    private static final DateTimeFormatter PORTAL = DateTimeFormatter.ofPattern("M/d/uuuu, h:mm:ss.SSS a", Locale.US);
    private static final Pattern GERMAN_SHAPE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern DAY_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ScoreDateParser() {
    }

    /**
     * Parses a time such as {@code 2026-11-24T08:00:00Z}, or a date: {@code 2026-11-24} or {@code 24.11.2026}. A time
     * without a time zone is in UTC, because Azure omits the time zone in some exports. A date means its beginning in
     * UTC.
     */
    static Instant read(String input) {
        String text = input.strip();
        try {
            if (GERMAN_SHAPE.matcher(text).matches()) {
                return beginning(LocalDate.parse(text, GERMAN));
            }
            if (DAY_SHAPE.matcher(text).matches()) {
                return beginning(LocalDate.parse(text));
            }
            if (text.indexOf('/') > 0) {
                return LocalDateTime.parse(text, PORTAL).toInstant(ZoneOffset.UTC);
            }
            TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.replace(' ', 'T'),
                    OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime zoned ? zoned.toInstant()
                    : ((LocalDateTime) moment).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.bad.date", Excerpt.quoted(text)));
        }
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
