package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.Seeds;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Exploitation;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/** Findings of every kind are read back as written, with their texts in either language. */
@ParameterizedClass
@EnumSource
class JooqFindingsTest {

    @Parameter
    private Engine engine;

    private static final Instant NOW = RegisterFixture.NOW;
    private static final CheckRun RUN = new CheckRun(1, FindingOrigin.TOMES, "#1", "e", NOW, NOW,
            new CheckRun.Tally(1, 2, 3, 4), "1.0");

    private final long seed = Seeds.seed();
    private final Random random = new Random(seed);

    @Test
    void findingsEventsAndRunsAreReadUnchanged(@TempDir Path folder) {
        List<Finding> written;
        List<FindingEvent> events = new ArrayList<>();
        try (Register register = engine.empty(folder)) {
            written = register.ledger().write(ACTOR, tx -> {
                PersonId person = register.people()
                        .add(tx, new Person(PersonId.random(), "Ada", "", "", Optional.empty(), true, 0))
                        .id();
                register.checkRuns().begin(tx, RUN, false);
                register.checkRuns().finish(tx, RUN);
                List<Finding> all = new ArrayList<>();
                for (int i = 1; i <= 60; i++) {
                    Finding begun = finding(i, person);
                    register.findings().prepare(List.of(), List.of(begun), List.of(), List.of()).write(tx, false);
                    all.add(begun.withRevision(1));
                    events.add(new FindingEvent(new FindingId(i), any(FindingEvent.Kind.values()), NOW, maybe(1),
                            text(40), maybe(person), maybe(person), maybe(day())));
                }
                register.findings().append(tx, events);
                return all;
            });
        }
        try (Register register = engine.open(folder)) {
            assertThat(register.findings().all()).as("seed %d", seed).isEqualTo(written);
            assertThat(register.checkRuns().all()).containsExactly(RUN);
            for (FindingEvent event : events) {
                assertThat(register.findings().events(event.finding())).as("seed %d", seed).containsExactly(event);
            }
        }
    }

    private Finding finding(int number, PersonId person) {
        FindingState state = any(FindingState.values());
        boolean decided = state == FindingState.RISK_ACCEPTED || state == FindingState.EXEMPT;
        Optional<FindingDecision> decision = decided
                ? Optional
                        .of(new FindingDecision(text(2_000), maybe(person), maybe(person), text(50), maybe(day()), NOW))
                : Optional.empty();
        Optional<FindingResolution> fix = state == FindingState.FIXED
                ? Optional.of(new FindingResolution(1, any(ClosingReason.values()), NOW))
                : Optional.empty();
        List<ExternalCheckText> reports = random
                .nextBoolean()
                        ? List.of()
                        : List.of(
                                new ExternalCheckText(FindingOrigin.PROWLER, text(300), text(1_000), text(9_000),
                                        text(9_000), ""),
                                new ExternalCheckText(FindingOrigin.DEFENDER, "c", "t", "", "", "https://e.org"));
        return new Finding(new FindingId(number), new CheckId("key-vault.rbac"),
                new CheckedResource("/subscriptions/s/x/" + number + text(200), text(300), text(300)),
                any(Severity.values()), reason(2), EnumSet.of(any(FindingOrigin.values()), any(FindingOrigin.values())),
                state, any(OpenReason.values()), decision, fix,
                random.nextBoolean() ? Optional.empty()
                        : Optional.of(new Exploitation(day(), text(2_000), maybe(person))),
                new DetectionTimes(NOW, NOW, 1, 1, 1 + random.nextInt(5),
                        random.nextBoolean() ? Map.of()
                                : Map.of(Severity.MEDIUM, NOW.plusSeconds(1), Severity.HIGH, NOW.plusSeconds(2))),
                reports, List.of(), 0);
    }

    /** Returns texts, numbers of each kind, and nested reasons. */
    private Message reason(int deep) {
        List<Object> arguments = new ArrayList<>(
                List.of(text(100), random.nextInt(), random.nextLong() | 1L << 40, random.nextInt(1_000) + 0.25));
        if (deep > 0) {
            arguments.add(reason(deep - 1));
        }
        return new Message("check.reason.joined", arguments);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text(int max) {
        String[] pieces = {"a", "ß", "東", "🗝", "'", "\"", "\\", "{0}", "%", " ", "„", "\u00a0", "e\u0301"};
        StringBuilder text = new StringBuilder();
        int wanted = random.nextInt(max);
        while (text.length() < wanted - 2) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
