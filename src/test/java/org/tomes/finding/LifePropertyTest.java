package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/**
 * Compares random histories of a finding with a model that evaluates the complete history each time instead of moving
 * from state to state.
 */
@SlowTest
class LifePropertyTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final CheckId CHECK = new CheckId("key-vault.rbac");
    private static final FindingId ID = new FindingId(7);
    private static final CheckedResource VAULT = new CheckedResource("/subscriptions/s/x/v", "v",
            "Microsoft.KeyVault/vaults");

    private final long seed = Seeds.seed();
    private final Random random = new Random(seed);

    /** An event on a day: evidence, or a decision of a person. */
    private sealed interface Deed {

        record Evidence(int run, LocalDate captured, CheckRunResult result) implements Deed {
        }

        record Decided(FindingState as, Optional<LocalDate> until) implements Deed {
        }

        record Reopened() implements Deed {
        }
    }

    private record Past(LocalDate day, Deed deed) {
    }

    @Test
    void stateFollowsFromTheCompleteHistory() {
        for (int life = 0; life < 1_000; life++) {
            List<Past> past = past(1 + random.nextInt(25));
            live(past);
        }
    }

    private void live(List<Past> past) {
        Deed.Evidence birth = (Deed.Evidence) past.getFirst().deed();
        Finding finding = FindingLifecycle
                .begin(ID, CHECK, (CheckRunResult.NotMet) birth.result(), run(birth, past.getFirst().day()))
                .after();
        List<FindingEvent> events = new ArrayList<>();
        for (int i = 1; i < past.size(); i++) {
            Finding before = finding;
            FindingLifecycle.LifecycleResult step = step(before, past.get(i));
            finding = step.after();
            events.addAll(step.events());
            String story = "seed " + seed + ": " + past.subList(0, i + 1);
            hold(finding, past.subList(0, i + 1), story);
            holdAgain(before, finding, past.get(i), story);
        }
        assertThat(events.stream().filter(event -> event.kind() == FindingEvent.Kind.FOUND_AGAIN).count())
                .as("seed %d", seed)
                .isEqualTo(finding.sightings().appearances() - 1L);
    }

    private static FindingLifecycle.LifecycleResult step(Finding before, Past now) {
        Finding today = FindingLifecycle.findingOnDay(before, now.day());
        return switch (now.deed()) {
            case Deed.Evidence evidence ->
                FindingLifecycle.next(before, evidence.result(), run(evidence, now.day()), now.day());
            case Deed.Decided decided when today.state() != FindingState.FIXED ->
                FindingLifecycle.decide(today, decided.as(), new FindingDecision("why", Optional.empty(),
                        Optional.empty(), "account", decided.until(), at(now.day())));
            case Deed.Reopened reopened when today.decision().isPresent() ->
                FindingLifecycle.reopen(today, "why", at(now.day()), Optional.empty());
            default -> new FindingLifecycle.LifecycleResult(today, List.of());
        };
    }

    /** Evaluates the model. */
    private static void hold(Finding finding, List<Past> past, String story) {
        LocalDate today = past.getLast().day();
        Deed.Evidence last = past.stream()
                .map(Past::deed)
                .filter(Deed.Evidence.class::isInstance)
                .map(Deed.Evidence.class::cast)
                .filter(evidence -> !(evidence.result() instanceof CheckRunResult.Unknown))
                .reduce((one, other) -> other)
                .orElseThrow();
        boolean gone = last.result() instanceof CheckRunResult.Gone;
        assertThat(finding.state() == FindingState.FIXED).as(story).isEqualTo(gone);
        assertThat(finding.state()).as(story).isEqualTo(gone ? FindingState.FIXED : decided(past, today));
        List<Deed.Evidence> seen = past.stream()
                .map(Past::deed)
                .filter(Deed.Evidence.class::isInstance)
                .map(Deed.Evidence.class::cast)
                .filter(evidence -> evidence.result() instanceof CheckRunResult.NotMet)
                .toList();
        assertThat(finding.sightings().first()).as(story)
                .isEqualTo(seen.stream()
                        .map(Deed.Evidence::captured)
                        .min(LocalDate::compareTo)
                        .map(LifePropertyTest::at)
                        .orElseThrow());
        assertThat(finding.sightings().last()).as(story)
                .isEqualTo(seen.stream()
                        .map(Deed.Evidence::captured)
                        .max(LocalDate::compareTo)
                        .map(LifePropertyTest::at)
                        .orElseThrow());
        assertThat(finding.sightings().lastIn()).as(story).isEqualTo(seen.getLast().run());
        assertThat(finding.id()).as(story).isEqualTo(ID);
    }

    /** Returns the last decision that has not been superseded by contrary evidence, a reopening or its expiry. */
    private static FindingState decided(List<Past> past, LocalDate today) {
        FindingState state = FindingState.OPEN;
        Optional<LocalDate> until = Optional.empty();
        boolean there = true;
        for (Past moment : past) {
            if (until.isPresent() && moment.day().isAfter(until.get())) {
                state = FindingState.OPEN;
                until = Optional.empty();
            }
            switch (moment.deed()) {
                case Deed.Evidence evidence when evidence.result() instanceof CheckRunResult.Gone -> {
                    there = false;
                    state = FindingState.OPEN;
                    until = Optional.empty();
                }
                case Deed.Evidence evidence when evidence.result() instanceof CheckRunResult.NotMet -> there = true;
                case Deed.Decided decided -> {
                    state = there ? decided.as() : FindingState.OPEN;
                    until = there ? decided.until() : Optional.empty();
                }
                case Deed.Reopened reopened -> {
                    state = FindingState.OPEN;
                    until = Optional.empty();
                }
                default -> {
                }
            }
        }
        return until.isPresent() && today.isAfter(until.get()) ? FindingState.OPEN : state;
    }

    /**
     * The same evidence changes nothing when it is repeated; a missing assessment changes only what depends on time.
     */
    private static void holdAgain(Finding before, Finding after, Past now, String story) {
        if (now.deed() instanceof Deed.Evidence evidence) {
            FindingLifecycle.LifecycleResult again = step(after, now);
            assertThat(again.after()).as(story).isEqualTo(after);
            assertThat(again.events()).as(story).isEmpty();
            if (evidence.result() instanceof CheckRunResult.Unknown) {
                assertThat(after).as(story).isEqualTo(FindingLifecycle.findingOnDay(before, now.day()));
            }
        }
    }

    private List<Past> past(int length) {
        List<Past> past = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < length; i++) {
            day = day.plusDays(random.nextInt(20));
            past.add(new Past(day, i == 0 ? new Deed.Evidence(1, day, notMet()) : deed(i + 1, day)));
        }
        return past;
    }

    private Deed deed(int run, LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> new Deed.Decided(FindingState.RISK_ACCEPTED, Optional.of(day.plusDays(random.nextInt(60))));
            case 1 -> new Deed.Decided(FindingState.EXEMPT,
                    random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(random.nextInt(60))));
            case 2 -> new Deed.Reopened();
            // Evidence may be older than the previous one; the last imported applies.
            default -> new Deed.Evidence(run, day.minusDays(random.nextInt(40)), verdict());
        };
    }

    private CheckRunResult verdict() {
        return switch (random.nextInt(3)) {
            case 0 -> notMet();
            case 1 -> new CheckRunResult.Gone(ClosingReason.values()[random.nextInt(3)]);
            default -> new CheckRunResult.Unknown();
        };
    }

    private CheckRunResult.NotMet notMet() {
        return new CheckRunResult.NotMet(VAULT, Severity.values()[random.nextInt(3)],
                Message.of("check.key-vault.rbac.off", random.nextInt(5)));
    }

    private static CheckRun run(Deed.Evidence evidence, LocalDate day) {
        return new CheckRun(evidence.run(), FindingOrigin.TOMES, "#" + evidence.run(), "e" + evidence.run(),
                at(evidence.captured()), at(day), CheckRun.Tally.NONE, "");
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
