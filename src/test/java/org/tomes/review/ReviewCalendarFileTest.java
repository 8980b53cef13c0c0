package org.tomes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ReviewCalendarFileTest {

    private static final String[] PIECES = {"a", "ß", "🗝", "東", ",", ";", "\\", "\n", "\r\n", " ", "e\u0301", "\u0007",
        "\""};

    private static String calendar(String title, Language language, Instant now) {
        ReviewSubject subject = new ReviewSubject(new RecordRef(RecordType.MEASURE, "0d4c", "TOM-001"),
                Message.of("review.plainName", title), Optional.empty(), 12, Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 31)), true);
        return ReviewCalendarFile.of(
                List.of(new ReviewStatus(subject, Optional.empty(), subject.planned(), ReviewState.CURRENT, 0)), "r1",
                now, Texts.in(language));
    }

    /** Unfolds lines as RFC 5545, 3.1 prescribes. */
    private static List<String> unfolded(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    @Test
    void eventIsAllDayWithAPermanentId() {
        String first = calendar("Netze", Language.DE, Instant.parse("2026-11-24T10:00:00Z"));
        String later = calendar("Netze, neu benannt", Language.EN, Instant.parse("2026-12-24T10:00:00Z"));
        assertThat(unfolded(first)).startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20270131", "DTEND;VALUE=DATE:20270201", "DTSTAMP:20261124T100000Z",
                        "UID:measure-0d4c-r1@tomes", "SUMMARY:Überprüfung fällig: TOM-001 Netze");
        assertThat(unfolded(later)).contains("UID:measure-0d4c-r1@tomes");
    }

    @Test
    void everyLineIsFoldedWithin75OctetsAndUnfoldsToTheSameText() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            String title = IntStream.range(0, random.nextInt(150))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining());
            String calendar = calendar(title, Language.EN, Instant.EPOCH);
            assertThat(calendar).as("seed %d", seed).endsWith("\r\n");
            assertThat(calendar.replace("\r\n", "")).as("seed %d: %s", seed, title).doesNotContain("\r", "\n");
            for (String line : calendar.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).as("seed %d: %s", seed, line)
                        .hasSizeLessThanOrEqualTo(75);
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).as("seed %d: %s", seed, line).isTrue();
            }
            String summary = unfolded(calendar).stream()
                    .filter(line -> line.startsWith("SUMMARY:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(unescaped(summary)).as("seed %d", seed)
                    .isEqualTo("SUMMARY:Review due: TOM-001 " + title.replace("\r\n", "\n").replace('\u0007', ' '));
        }
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                out.append(escaped == 'n' ? '\n' : escaped);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
