package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.document.cloudevidence.DeviationChanges.Course;
import org.tomes.finding.CheckRun;
import org.tomes.finding.ClosingReason;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.text.Message;

/** Deviations that are new since the previous snapshot, according to their date of first detection. */
class DeviationChangesTest {

    private static final Instant BEFORE = Instant.parse("2026-10-24T08:00:00Z");
    private static final Instant NEWEST = Instant.parse("2026-11-27T08:00:00Z");
    private static final Snapshot PREVIOUS = snapshot(1, BEFORE);
    private static final Snapshot LATEST = snapshot(2, NEWEST);

    private static Snapshot snapshot(int number, Instant captured) {
        return new Snapshot(SnapshotId.random(), number, "", captured, captured, SnapshotSource.FILES, List.of(),
                new TreeMap<>(), List.of(), "a".repeat(64));
    }

    private static CheckRun run(int number, Snapshot snapshot) {
        return new CheckRun(number, FindingOrigin.TOMES, "#" + snapshot.number(), snapshot.id().toString(),
                snapshot.capturedAt(), snapshot.capturedAt(), new CheckRun.Tally(0, 0, 0, 0), "");
    }

    private static Finding finding(int number, Instant first, int appearedIn, int lastIn, int appearances) {
        return new Finding(new FindingId(number), new CheckId("key-vault.rbac"),
                new CheckedResource("/subscriptions/s/" + number, "kv", "Microsoft.KeyVault/vaults"), Severity.HIGH,
                Message.of("statement.plainName", "reason"), Set.of(FindingOrigin.TOMES), FindingState.OPEN,
                OpenReason.FOUND, Optional.empty(), Optional.empty(),
                new DetectionTimes(first, NEWEST, appearedIn, lastIn, appearances), List.of(), List.of(), 1);
    }

    private static DeviationChanges change(List<CheckRun> runs, Finding... findings) {
        return DeviationChanges.of(List.of(LATEST, PREVIOUS), runs, List.of(findings), Set.of()).orElseThrow();
    }

    @Test
    void newFindingsThatCouldNotBeAssessedBeforeAreCountedAmongTheNewOnes() {
        Finding fresh = finding(1, NEWEST, 2, 2, 1);
        Finding firstAssessed = finding(2, NEWEST, 2, 2, 1);
        DeviationChanges change = DeviationChanges
                .of(List.of(LATEST, PREVIOUS), List.of(run(2, LATEST), run(1, PREVIOUS)), List.of(fresh, firstAssessed),
                        Set.of(firstAssessed.id(), new FindingId(9)))
                .orElseThrow();

        assertThat(change.in(Course.NEW)).containsExactly(fresh, firstAssessed);
        assertThat(change.firstAssessed()).isEqualTo(1);
    }

    @Test
    void recurringFindingIsNotNew() {
        Finding fresh = finding(1, NEWEST, 2, 2, 1);
        Finding back = finding(2, BEFORE, 2, 2, 2);
        Finding lasting = finding(3, BEFORE, 1, 2, 1);
        DeviationChanges change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), fresh, back, lasting);

        assertThat(change.in(Course.NEW)).containsExactly(fresh);
        assertThat(change.in(Course.BACK)).containsExactly(back);
        assertThat(change.in(Course.UNCHANGED)).hasSize(1);
        assertThat(change.high()).isEqualTo(1);
        assertThat(change.in(Course.NOT_ASSESSED)).isEmpty();
    }

    /**
     * A finding about a coming expiry has its own date of first detection, which may differ from that of its first
     * check run.
     */
    @Test
    void findingFirstDetectedAfterThePreviousSnapshotIsNew() {
        Finding expiring = finding(1, BEFORE.plus(Duration.ofDays(20)), 1, 2, 1);
        DeviationChanges change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), expiring,
                finding(2, BEFORE, 1, 2, 1));

        assertThat(change.in(Course.NEW)).containsExactly(expiring);
        assertThat(change.in(Course.UNCHANGED)).hasSize(1);
    }

    @Test
    void findingNotAssessedInTheNewestSnapshotIsListedSeparately() {
        Finding unassessed = finding(1, BEFORE, 1, 1, 1);
        DeviationChanges change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), unassessed,
                finding(2, BEFORE, 1, 2, 1));

        assertThat(change.in(Course.NOT_ASSESSED)).containsExactly(unassessed);
        assertThat(change.in(Course.UNCHANGED)).hasSize(1);
    }

    @Test
    void repeatedCheckOfTheNewestSnapshotPreservesNewFindings() {
        Finding fresh = finding(1, NEWEST, 2, 3, 1);
        DeviationChanges change = change(List.of(run(3, LATEST), run(2, LATEST), run(1, PREVIOUS)), fresh,
                finding(2, BEFORE, 1, 3, 1));

        assertThat(change.in(Course.NEW)).containsExactly(fresh);
        assertThat(change.in(Course.UNCHANGED)).hasSize(1);
    }

    @Test
    void knownCauseReportedByAnotherFindingIsNotNew() {
        Finding known = ofVault(1, "key-vault.audit-logs", "check.key-vault.audit-logs.none", BEFORE, 1);
        Finding fresh = ofVault(2, "key-vault.metrics", "check.key-vault.metrics.none", NEWEST, 2);
        DeviationChanges change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), known, fresh,
                finding(3, BEFORE, 1, 2, 1));

        assertThat(change.in(Course.NEW)).isEmpty();
        assertThat(change.in(Course.UNCHANGED)).hasSize(2).contains(known);
        assertThat(change.in(Course.NOT_ASSESSED)).isEmpty();
    }

    @Test
    void deviationWithRisenSeverityIsWorse() {
        Finding risen = with(finding(1, BEFORE, 1, 2, 1), FindingState.OPEN, Map.of(Severity.HIGH, NEWEST));
        DeviationChanges change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), risen);

        assertThat(change.in(Course.WORSE)).containsExactly(risen);
        assertThat(change.all()).isEqualTo(1);
    }

    @Test
    void coursesAddUpToAllDeviationsOfAnyRegister() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Finding> findings = IntStream.rangeClosed(1, 1 + random.nextInt(12))
                    .mapToObj(number -> any(number, random))
                    .toList();
            DeviationChanges change = DeviationChanges
                    .of(random.nextInt(5) == 0 ? List.of(LATEST) : List.of(LATEST, PREVIOUS),
                            List.of(run(3, LATEST), run(2, LATEST), run(1, PREVIOUS)), findings, Set.of())
                    .orElseThrow();
            List<Finding> all = new FindingsByCause(findings)
                    .onePerCause(findings.stream().filter(finding -> finding.state() != FindingState.FIXED).toList());

            assertThat(change.deviations().values().stream().flatMap(List::stream)).as("seed %d: %s", seed, findings)
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(change.all()).isEqualTo(all.size());
        }
    }

    /** Two findings of one vault have the same cause. */
    private static Finding any(int number, Random random) {
        Instant first = random.nextBoolean() ? BEFORE : NEWEST;
        int appearedIn = 1 + random.nextInt(3);
        int lastIn = appearedIn + random.nextInt(4 - appearedIn);
        Finding finding = random.nextBoolean() ? finding(number, first, appearedIn, lastIn, 1 + random.nextInt(2))
                : ofVault(number, random.nextBoolean() ? "key-vault.audit-logs" : "key-vault.metrics",
                        random.nextBoolean() ? "check.key-vault.audit-logs.none" : "check.key-vault.metrics.none",
                        first, appearedIn);
        return with(finding, random.nextInt(4) == 0 ? FindingState.FIXED : FindingState.OPEN,
                random.nextBoolean() ? Map.of() : Map.of(finding.severity(), NEWEST));
    }

    private static Finding with(Finding finding, FindingState state, Map<Severity, Instant> risen) {
        DetectionTimes seen = finding.sightings();
        return new Finding(finding.id(), finding.check(), finding.resource(), finding.severity(), finding.reason(),
                finding.sources(), state, finding.opening(), Optional.empty(),
                state == FindingState.FIXED ? Optional.of(new FindingResolution(2, ClosingReason.MENDED, NEWEST))
                        : Optional.empty(),
                new DetectionTimes(seen.first(), seen.last(), seen.appearedIn(), seen.lastIn(), seen.appearances(),
                        risen),
                List.of(), List.of(), 1);
    }

    private static Finding ofVault(int number, String check, String reason, Instant first, int appearedIn) {
        return new Finding(new FindingId(number), new CheckId(check),
                new CheckedResource("/subscriptions/s/kv", "kv", "Microsoft.KeyVault/vaults"), Severity.MEDIUM,
                Message.of(reason), Set.of(FindingOrigin.TOMES), FindingState.OPEN, OpenReason.FOUND, Optional.empty(),
                Optional.empty(), new DetectionTimes(first, NEWEST, appearedIn, 2, 1), List.of(), List.of(), 1);
    }
}
