package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/** Checks the start of findings that depend on a date, since a snapshot is assessed later than it was captured. */
class SightingOfExpiryTest {

    private static final Instant CAPTURED = Instant.parse("2026-10-24T08:00:00Z");
    private static final Instant NOTICE = Instant.parse("2026-11-17T00:00:00Z");
    private static final CheckRun RUN = new CheckRun(1, FindingOrigin.TOMES, "#1", "evidence", CAPTURED,
            Instant.parse("2026-11-28T08:00:00Z"), CheckRun.Tally.NONE, "");

    @Test
    void findingIsNotDatedBeforeTheFirstDayOfItsNotice() {
        Finding found = begin(Optional.of(NOTICE)).after();

        assertThat(found.sightings().first()).isEqualTo(NOTICE);
        assertThat(found.sightings().last()).isEqualTo(NOTICE);
    }

    @Test
    void findingIsDatedToTheSnapshotIfTheDeviationIsOlder() {
        assertThat(begin(Optional.of(CAPTURED.minusSeconds(60))).after().sightings().first()).isEqualTo(CAPTURED);
        assertThat(begin(Optional.empty()).after().sightings().first()).isEqualTo(CAPTURED);
    }

    @Test
    void repeatedAssessmentDoesNotChangeTheDateOfAFinding() {
        Finding found = begin(Optional.of(NOTICE)).after();

        Finding again = FindingLifecycle.next(found, verdict(Optional.of(NOTICE)), RUN, LocalDate.of(2026, 11, 28))
                .after();

        assertThat(again.sightings().first()).isEqualTo(NOTICE);
    }

    private static FindingLifecycle.LifecycleResult begin(Optional<Instant> since) {
        return FindingLifecycle.begin(new FindingId(1), new CheckId("key-vault.secret-expiry"), verdict(since), RUN);
    }

    private static CheckRunResult.NotMet verdict(Optional<Instant> since) {
        return new CheckRunResult.NotMet(new CheckedResource("/s/1", "s", "type"), Severity.MEDIUM,
                Message.of("check.key-vault.secret-expiry.soon", "2026-12-17", 30), since);
    }
}
