package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/** For any results of checks and any decisions, no statement is met without proof. */
@SlowTest
class JudgementPropertyTest {

    private static final int ROUNDS = 300;
    private static final String WORDS = "statement.plainName";

    private final Random random = new Random(20_261_124);
    private int states = 0;

    @Test
    void noStatementIsMetDespiteDeviationOrUnreadData() {
        Set<StatementState> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            StatementFixture fixture = fixture();
            for (Statement statement : Statements.ALL.stream().filter(one -> !one.checks().isEmpty()).toList()) {
                List<Assessment> asked = fixture.assessments.stream()
                        .filter(one -> statement.checks().contains(one.check()))
                        .toList();
                StatementResult judgement = statement.evaluate(fixture.facts());
                seen.add(judgement.state());
                check(judgement, asked, fixture);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(StatementState.values());
        assertThat(states).isPositive();
    }

    private void check(StatementResult judgement, List<Assessment> asked, StatementFixture fixture) {
        List<Assessment> deviations = asked.stream().filter(one -> one.result() == CheckOutcome.NOT_MET).toList();
        boolean against = deviations.stream().anyMatch(one -> !excused(one, fixture));
        boolean unread = judgement.statement()
                .noun()
                .types()
                .stream()
                .anyMatch(type -> !fixture.inventory.orElseThrow().snapshot().covers(type));
        if (judgement.state() == StatementState.MET) {
            states++;
            assertThat(against).as(judgement.toString()).isFalse();
            assertThat(unread).as(judgement.toString()).isFalse();
            assertThat(asked).as("at least one is met").anyMatch(one -> one.result() == CheckOutcome.MET);
            assertThat(asked).as("all was assessed").noneMatch(one -> one.result() == CheckOutcome.NOT_ASSESSED);
        }
        assertThat(judgement.state() == StatementState.NOT_MET && !judgement.deviations().isEmpty()).isEqualTo(against);
        assertThat(judgement.deviations()).hasSize((int) deviations.stream()
                .filter(one -> !excused(one, fixture))
                .map(one -> one.resource().id())
                .distinct()
                .count());
        if (asked.isEmpty()) {
            assertThat(judgement.state()).isEqualTo(StatementState.NOT_ASSESSED);
        }
        assertThat(judgement.count()).isBetween(judgement.deviations().size() + judgement.acceptedDeviations().size(),
                asked.size());
    }

    private static boolean excused(Assessment one, StatementFixture fixture) {
        return fixture.findings.stream()
                .anyMatch(finding -> finding.key().equals(Finding.Key.of(one.check(), one.resource().id()))
                        && finding.decision()
                                .filter(decision -> !decision.expired(StatementFixture.TODAY))
                                .isPresent());
    }

    /**
     * Returns random facts: resources of each type or none, some types not covered, and an arbitrary result of each
     * check for each of its resources.
     */
    private StatementFixture fixture() {
        List<ResourceType> covered = Statements.ALL.stream()
                .flatMap(one -> one.noun().types().stream())
                .distinct()
                .filter(type -> random.nextInt(5) > 0)
                .toList();
        StatementFixture fixture = new StatementFixture().seen(CheckResultSetFixture.pulled(covered, List.of()), 0);
        fixture.assessments.clear();
        for (Statement statement : Statements.ALL) {
            int resources = random.nextInt(4);
            statement.checks()
                    .forEach(check -> IntStream.range(0, resources).filter(at -> random.nextInt(6) > 0).forEach(at -> {
                        CheckedResource subject = new CheckedResource("/subscriptions/s/" + statement.key() + "/" + at,
                                "r" + at, "Some/type");
                        CheckOutcome result = random.nextInt(3) > 0 ? CheckOutcome.MET
                                : CheckOutcome.values()[random.nextInt(3)];
                        fixture.assessments.add(
                                new Assessment(check, result, Severity.HIGH, subject, Message.of(WORDS, "reason")));
                        if (result == CheckOutcome.NOT_MET && random.nextInt(3) > 0) {
                            fixture.findings.add(finding(fixture.findings.size() + 1, fixture.assessments.getLast()));
                        }
                    }));
        }
        return fixture;
    }

    private Finding finding(int number, Assessment of) {
        FindingState state = List.of(FindingState.OPEN, FindingState.RISK_ACCEPTED, FindingState.EXEMPT)
                .get(random.nextInt(3));
        Optional<FindingDecision> decision = state == FindingState.OPEN ? Optional.empty()
                : Optional.of(new FindingDecision("because", Optional.empty(), Optional.empty(), "tester",
                        Optional.of(StatementFixture.TODAY.plusDays(random.nextInt(5) - 2)),
                        CheckResultSetFixture.NOW));
        return new Finding(new FindingId(number), of.check(), of.resource(), of.severity(), of.reason(),
                Set.of(FindingOrigin.TOMES), state, OpenReason.FOUND, decision, Optional.empty(),
                new DetectionTimes(CheckResultSetFixture.NOW, CheckResultSetFixture.NOW, 1, 1, 1), new ArrayList<>(),
                List.of(), 1);
    }
}
