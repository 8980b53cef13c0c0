package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.finding.FindingFixture.vault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.check.Severity;
import org.tomes.storage.RegisterFixture;

@SlowTest
class FindingTrendTest {

    /** The day on which the snapshots of the fixture were captured. */
    private static final LocalDate EVIDENCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate NOW = LocalDate.ofInstant(RegisterFixture.NOW, ZoneOffset.UTC);
    @AutoClose
    private FindingFixture fixture;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        fixture = new FindingFixture(folder);
    }

    private List<FindingTrend.Point> points(LocalDate... days) {
        return FindingTrend
                .of(fixture.findings().all(), fixture.findings().history(), fixture.runs().all(), open -> open,
                        List.of(days), ZoneOffset.UTC)
                .points();
    }

    @Test
    void trendCountsFindingsFromEvidenceUntilAcceptance() {
        fixture.snapshot(vault("v1", "one=NOT_MET", "two=NOT_MET"));
        Finding first = fixture.findings().all().getFirst();
        fixture.findings()
                .accept(fixture.decider(), List.of(first), "known", Optional.of(NOW.plusDays(40)), Optional.empty());
        assertThat(points(EVIDENCE, NOW, NOW.plusDays(10)))
                .extracting(FindingTrend.Point::day, FindingTrend.Point::total)
                .containsExactly(tuple(EVIDENCE, 2), tuple(NOW, 1), tuple(NOW.plusDays(10), 1));
        assertThat(points(EVIDENCE, NOW.plusDays(20)).getFirst().open()).containsEntry(Severity.HIGH, 2)
                .containsEntry(Severity.LOW, 0);
    }

    @Test
    void daysWithoutEvidenceAreOmittedInsteadOfCountedAsZero() {
        fixture.snapshot(vault("v1", "one=NOT_MET"));
        assertThat(points(EVIDENCE.minusDays(30), EVIDENCE.minusDays(1), NOW)).extracting(FindingTrend.Point::day)
                .containsExactly(NOW);
    }
}
