package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.NameAbbreviation;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/** Checks that an accepted risk covers only the deviation that existed when it was accepted. */
class AcceptedRiskComparisonTest {

    private static final Instant ACCEPTED = Instant.parse("2026-11-01T00:00:00Z");
    private static final CheckedResource SUBSCRIPTION = new CheckedResource("/subscriptions/s", "s",
            "Microsoft.Resources/subscriptions");

    private static CheckRun run(int number, Instant at) {
        return new CheckRun(number, FindingOrigin.TOMES, "#" + number, "e" + number, at, at, CheckRun.Tally.NONE, "");
    }

    private static CheckRunResult.NotMet notMet(Severity severity, Message reason) {
        return new CheckRunResult.NotMet(SUBSCRIPTION, severity, reason);
    }

    private static FindingLifecycle.LifecycleResult after(CheckRunResult.NotMet then, CheckRunResult.NotMet now) {
        Finding found = FindingLifecycle.begin(new FindingId(1), new CheckId("identity.owners"), then, run(1, ACCEPTED))
                .after();
        Finding accepted = FindingLifecycle
                .decide(found, FindingState.RISK_ACCEPTED,
                        new FindingDecision("why", Optional.empty(), Optional.empty(), "account", Optional.empty(),
                                ACCEPTED))
                .after();
        CheckRun later = run(2, ACCEPTED.plusSeconds(86_400 * 2L));
        return FindingLifecycle.reopenIfExceeded(accepted, now,
                FindingLifecycle.next(accepted, now, later, LocalDate.parse("2026-11-03")), later);
    }

    private static Message owners(int count, String names) {
        return Message.of("check.identity.owners.many", count, 3, names);
    }

    @Test
    void higherSeverityReopensAnAcceptedFinding() {
        FindingLifecycle.LifecycleResult step = after(notMet(Severity.MEDIUM, owners(5, "a, b")),
                notMet(Severity.HIGH, owners(5, "a, b")));
        assertThat(step.after().state()).isEqualTo(FindingState.OPEN);
        assertThat(step.after().opening()).isEqualTo(OpenReason.WORSENED);
        assertThat(step.events()).extracting(FindingEvent::kind).isEqualTo(List.of(FindingEvent.Kind.WORSENED));
    }

    @Test
    void acceptanceDoesNotCoverMoreOwners() {
        assertThat(after(notMet(Severity.HIGH, owners(5, "a, b")), notMet(Severity.HIGH, owners(11, "a, b"))).after()
                .state()).isEqualTo(FindingState.OPEN);
        assertThat(after(notMet(Severity.HIGH, owners(5, "a, b")), notMet(Severity.HIGH, owners(5, "a, c"))).after()
                .state()).as("another one").isEqualTo(FindingState.OPEN);
    }

    private static CheckRunResult.NotMet open(Object rules) {
        return notMet(Severity.HIGH, Message.of("check.network.management-ports.open-unknown", "22", rules, "way"));
    }

    private static Object rules(String... names) {
        return NameAbbreviation.of(List.of(names), 4);
    }

    @Test
    void reasonWithTheFormerListEndingIsTheSameReason() {
        assertThat(after(open("a, b, c, d, …"), open(rules("a", "b", "c", "d", "e", "f"))).after().state())
                .isEqualTo(FindingState.RISK_ACCEPTED);
        assertThat(after(open("a, b, c, d, …"), open(rules("a", "b", "c", "d", "e"))).after().state())
                .as("one name less is written out")
                .isEqualTo(FindingState.RISK_ACCEPTED);
        assertThat(after(open("a, b, c, d, …"), open(rules("a", "b", "x", "d", "e", "f"))).after().state())
                .as("another one")
                .isEqualTo(FindingState.OPEN);
    }

    @Test
    void acceptanceDoesNotCoverMoreNamesThanAListShows() {
        Object accepted = rules("a", "b", "c", "d", "e", "f");
        assertThat(after(open(accepted), open(accepted)).after().state()).isEqualTo(FindingState.RISK_ACCEPTED);
        assertThat(after(open(accepted), open(rules("a", "b", "c", "d", "e", "f", "g"))).after().state())
                .isEqualTo(FindingState.OPEN);
        assertThat(after(open(rules("a", "b", "c", "d")), open(accepted)).after().state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void smallerOrEqualDeviationRemainsAccepted() {
        assertThat(after(notMet(Severity.HIGH, owners(5, "a, b")), notMet(Severity.MEDIUM, owners(4, "a"))).after()
                .state()).isEqualTo(FindingState.RISK_ACCEPTED);
        assertThat(after(notMet(Severity.HIGH, Message.of("check.x.overdue", 40)),
                notMet(Severity.HIGH, Message.of("check.x.overdue", 42))).after().state())
                .isEqualTo(FindingState.RISK_ACCEPTED);
    }
}
