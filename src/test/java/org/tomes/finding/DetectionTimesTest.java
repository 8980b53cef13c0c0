package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.tomes.check.Severity;

/** The times from which a finding has had its severity. */
class DetectionTimesTest {

    private static final Instant FIRST = Instant.parse("2026-10-25T16:05:00Z");
    private static final Instant SECOND = FIRST.plus(30, ChronoUnit.DAYS);
    private static final Instant THIRD = FIRST.plus(60, ChronoUnit.DAYS);
    private final DetectionTimes seen = new DetectionTimes(FIRST, FIRST, 1, 1, 1);

    @Test
    void severityDateIsThatOfItsFirstEvidence() {
        DetectionTimes risen = seen.withSeverity(Severity.LOW, Severity.HIGH, SECOND);

        assertThat(risen.since(Severity.HIGH)).isEqualTo(SECOND);
        assertThat(risen.since(Severity.MEDIUM)).isEqualTo(SECOND);
        assertThat(risen.since(Severity.LOW)).isEqualTo(FIRST);
        assertThat(risen.first()).isEqualTo(FIRST);
    }

    @Test
    void reducedSeverityIsDatedToWhenItWasFirstReached() {
        DetectionTimes fallen = seen.withSeverity(Severity.LOW, Severity.HIGH, SECOND)
                .withSeverity(Severity.HIGH, Severity.MEDIUM, THIRD);

        assertThat(fallen.since(Severity.MEDIUM)).isEqualTo(SECOND);
        assertThat(fallen.withSeverity(Severity.MEDIUM, Severity.HIGH, THIRD).since(Severity.HIGH)).isEqualTo(THIRD);
        assertThat(fallen.withSeverity(Severity.MEDIUM, Severity.LOW, THIRD).risen()).isEmpty();
    }

    @Test
    void unchangedSeverityAndOlderEvidenceChangeNothing() {
        assertThat(seen.withSeverity(Severity.HIGH, Severity.HIGH, SECOND)).isEqualTo(seen);
        assertThat(seen.withSeverity(Severity.LOW, Severity.HIGH, FIRST.minusSeconds(1))).isEqualTo(seen);
    }
}
