package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.compose.Formats;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The incident of the example company was assessed before the example was created, whatever the time of day. */
@SlowTest
class ExampleTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern DAY_AND_TIME = Pattern
            .compile("(\\d\\d?\\.? ?\\w+\\.? ?\\d{4}), (\\d\\d:\\d\\d)(?!( Uhr)? \\(UTC)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02T00:10", "2026-12-02T08:00", "2026-12-02T23:50"})
    void incidentIsAssessedAfterTheSnapshotAndBeforeTheExampleIsCreated(LocalDateTime created) {
        Set<LocalTime> times = new TreeSet<>();
        for (Language language : Language.values()) {
            try (OpenRegister register = MadeRegisters.openExample(folder.resolve(language.tag()), language,
                    Clock.fixed(created.atZone(ZONE).toInstant(), ZONE))) {
                String today = new Formats(Texts.in(language), ZONE).date(created.toLocalDate());
                for (DocumentKind kind : Set.of(DocumentKind.EXECUTIVE_SUMMARY, DocumentKind.MANAGEMENT_REVIEW)) {
                    List<LocalTime> assessed = times(register, kind, language, plain(today));
                    assertThat(assessed).as("%s %s", kind, language).isNotEmpty();
                    times.addAll(assessed);
                }
                Snapshot newest = register.azure().inventory().all().getFirst();
                assertThat(created.with(times.iterator().next()).atZone(ZONE).toInstant()).isAfter(newest.capturedAt())
                        .isBeforeOrEqualTo(created.atZone(ZONE).toInstant());
            }
        }
        assertThat(times).as("the same in all documents and languages").hasSize(1);
    }

    /** Returns the times of a day that the document names. */
    private static List<LocalTime> times(OpenRegister register, DocumentKind kind, Language language, String day) {
        return DAY_AND_TIME.matcher(plain(ComposedOnce.of(register, kind, language).blocks().toString()))
                .results()
                .filter(found -> found.group(1).equals(day))
                .map(found -> LocalTime.parse(found.group(2)))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
