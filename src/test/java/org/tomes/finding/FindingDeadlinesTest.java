package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Message;

/** Checks the day from which the deadline of a finding is counted. */
class FindingDeadlinesTest {

    private static final Instant DETECTED = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate DETECTION = LocalDate.of(2026, 3, 1);

    private final FindingDeadlines deadlines = new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC);

    private static Finding finding(Message reason) {
        return new Finding(new FindingId(1), new CheckId("defender.recommendations"),
                new CheckedResource("/subscriptions/1", "one", "type"), Severity.HIGH, reason,
                Set.of(FindingOrigin.TOMES), FindingState.OPEN, OpenReason.FOUND, Optional.empty(), Optional.empty(),
                new DetectionTimes(DETECTED, DETECTED, 1, 1, 1), List.of(), List.of(), 1);
    }

    private static Finding recommendation(String since) {
        return finding(Message.of("check.defender.recommendations.open", "A recommendation", "high", since, 20));
    }

    @Test
    void countsFromTheEarlierDayThatAzureStates() {
        Finding finding = recommendation("2026-02-10");
        LocalDate stated = LocalDate.of(2026, 2, 10);

        assertThat(deadlines.reported(finding)).contains(stated);
        assertThat(deadlines.of(finding)).isEqualTo(stated.plusDays(deadlines.days(Severity.HIGH)));
        assertThat(deadlines.age(finding, DETECTION)).isEqualTo(19);
    }

    @Test
    void countsFromTheDetectionInTheRegisterIfAzureStatesNoEarlierDay() {
        for (Finding finding : List.of(recommendation("2026-03-05"),
                finding(Message.of("check.defender.recommendations.open-undated", "A recommendation", "high")),
                finding(Message.of("check.key-vault.purge-protection.off")))) {
            assertThat(deadlines.reported(finding)).isEmpty();
            assertThat(deadlines.of(finding)).isEqualTo(DETECTION.plusDays(deadlines.days(Severity.HIGH)));
        }
    }

    @Test
    void exploitedFindingHasItsDeadlineFromTheDayOfTheAssessmentUnlessAnotherOneIsEarlier() {
        Finding finding = finding(Message.of("check.key-vault.purge-protection.off"));
        LocalDate assessed = DETECTION.plusDays(3);
        int days = ParameterValues.initial().get(Parameter.DEADLINE_CRITICAL);
        Finding exploited = finding.withExploitation(Optional.of(new Exploitation(assessed, "seen", Optional.empty())));
        Finding late = finding
                .withExploitation(Optional.of(new Exploitation(DETECTION.plusDays(29), "seen", Optional.empty())));

        assertThat(deadlines.of(exploited)).isEqualTo(assessed.plusDays(days));
        assertThat(deadlines.of(late)).isEqualTo(DETECTION.plusDays(deadlines.days(Severity.HIGH)));
        assertThat(together(exploited, recommendation("2026-03-01")).of(recommendation("2026-03-01")))
                .isEqualTo(assessed.plusDays(days));
    }

    @Test
    void findingsOfOneCauseHaveTheEarliestOfTheirDeadlines() {
        Finding own = finding(Message.of("check.key-vault.purge-protection.off"));
        Finding reported = recommendation("2026-02-10");
        LocalDate stated = LocalDate.of(2026, 2, 10);

        for (Finding one : List.of(own, reported)) {
            assertThat(together(own, reported).reported(one)).contains(stated);
            assertThat(together(own, reported).of(one)).isEqualTo(stated.plusDays(deadlines.days(Severity.HIGH)));
            assertThat(together(own, reported).exceeded(one, stated.plusDays(deadlines.days(Severity.HIGH)))).isFalse();
            assertThat(together(own, reported).exceeded(one, stated.plusDays(deadlines.days(Severity.HIGH) + 1)))
                    .isTrue();
        }
    }

    @Test
    void dayOfAzureCountsOnlyForASeverityThatAzureReported() {
        Finding own = finding(Message.of("check.key-vault.purge-protection.off"));
        Finding lesser = with(Severity.LOW, recommendation("2026-02-10"));
        FindingDeadlines together = together(own, lesser);

        assertThat(together.reported(own)).isEmpty();
        assertThat(together.reported(lesser)).contains(LocalDate.of(2026, 2, 10));
        for (Finding one : List.of(own, lesser)) {
            assertThat(together.of(one)).isEqualTo(DETECTION.plusDays(deadlines.days(Severity.HIGH)));
        }
    }

    private static FindingDeadlines together(Finding... findings) {
        return new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC, one -> List.of(findings));
    }

    @Test
    void laterFindingOfACauseIsNotDueFromADayBeforeItExisted() {
        Finding earlier = recommendation("2026-02-10");
        Instant found = DETECTED.plus(40, ChronoUnit.DAYS);
        Finding later = new Finding(new FindingId(2), earlier.check(), earlier.resource(), Severity.HIGH,
                Message.of("check.network.management-ports.open-reachable"), earlier.sources(), earlier.state(),
                earlier.opening(), Optional.empty(), Optional.empty(), new DetectionTimes(found, found, 2, 2, 1),
                List.of(), List.of(), 1);
        FindingDeadlines together = new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC,
                one -> List.of(earlier, later));
        LocalDate day = DETECTION.plusDays(40);

        assertThat(together.firstDetected(later)).isEqualTo(day);
        assertThat(together.of(later)).isEqualTo(day.plusDays(together.days(Severity.HIGH)));
        assertThat(together.exceeded(later, day)).isFalse();
        assertThat(together.firstDetected(earlier)).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(together.exceeded(earlier, day)).isTrue();
    }

    @Test
    void deadlineStartsWhenTheSeverityWasReached() {
        Finding reported = with(Severity.MEDIUM, recommendation("2026-02-10"));
        Finding risen = risen(10);
        FindingDeadlines together = new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC,
                one -> List.of(reported, risen));
        LocalDate day = DETECTION.plusDays(10);

        assertThat(together.reported(risen)).isEmpty();
        assertThat(together.firstDetected(risen)).isEqualTo(day);
        assertThat(together.of(risen)).isEqualTo(day.plusDays(together.days(Severity.HIGH)));
        assertThat(together.age(risen, day)).isZero();
    }

    @Test
    void riseOfTheSeverityExtendsNoDeadline() {
        int medium = deadlines.days(Severity.MEDIUM);

        assertThat(deadlines.of(risen(medium - 1))).isEqualTo(DETECTION.plusDays(medium));
        assertThat(deadlines.exceeded(risen(medium - 1), DETECTION.plusDays(medium + 1L))).isTrue();
    }

    private static Finding with(Severity severity, Finding finding) {
        return new Finding(finding.id(), finding.check(), finding.resource(), severity, finding.reason(),
                finding.sources(), finding.state(), finding.opening(), Optional.empty(), Optional.empty(),
                finding.sightings(), List.of(), List.of(), 1);
    }

    private static Finding risen(int days) {
        Finding finding = finding(Message.of("check.network.management-ports.open-reachable"));
        return new Finding(new FindingId(2), finding.check(), finding.resource(), Severity.HIGH, finding.reason(),
                finding.sources(), finding.state(), finding.opening(), Optional.empty(), Optional.empty(),
                new DetectionTimes(DETECTED, DETECTED.plus(days, ChronoUnit.DAYS), 1, 2, 1,
                        Map.of(Severity.HIGH, DETECTED.plus(days, ChronoUnit.DAYS))),
                List.of(), List.of(), 1);
    }

    @Test
    void secretThatHasExpiredIsLateEvenWithinTheDaysOfItsSeverity() {
        Finding expired = expiring(DETECTION.plusDays(2));

        assertThat(deadlines.exceeded(expired, DETECTION.plusDays(2))).isFalse();
        assertThat(deadlines.exceeded(expired, DETECTION.plusDays(3))).isTrue();
    }

    @Test
    void expiringFindingIsDueNoLaterThanItsExpiry() {
        LocalDate deadline = DETECTION.plusDays(deadlines.days(Severity.HIGH));

        assertThat(deadlines.of(expiring(deadline.minusDays(5)))).isEqualTo(deadline.minusDays(5));
        assertThat(deadlines.of(expiring(deadline.plusDays(5)))).isEqualTo(deadline);
        assertThat(FindingDeadlines.expiry(recommendation("2026-02-10"))).isEmpty();
    }

    private static Finding expiring(LocalDate day) {
        return finding(Message.of("check.key-vault.certificate-expiry.soon", day.toString(), 30));
    }
}
