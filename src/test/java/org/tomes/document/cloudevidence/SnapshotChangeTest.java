package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.OpenReason;
import org.tomes.finding.Sightings;
import org.tomes.finding.Source;
import org.tomes.finding.State;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.text.Message;

/** Deviations that are new since the previous snapshot, according to their date of first detection. */
class SnapshotChangeTest {

    private static final Instant BEFORE = Instant.parse("2026-10-24T08:00:00Z");
    private static final Instant NEWEST = Instant.parse("2026-11-27T08:00:00Z");
    private static final Snapshot PREVIOUS = snapshot(1, BEFORE);
    private static final Snapshot LATEST = snapshot(2, NEWEST);

    private static Snapshot snapshot(int number, Instant captured) {
        return new Snapshot(SnapshotId.random(), number, "", captured, captured, SnapshotSource.FILES, List.of(),
                new TreeMap<>(), List.of(), "a".repeat(64));
    }

    private static CheckRun run(int number, Snapshot snapshot) {
        return new CheckRun(number, Source.TOMES, "#" + snapshot.number(), snapshot.id().toString(),
                snapshot.capturedAt(), snapshot.capturedAt(), new CheckRun.Tally(0, 0, 0, 0), "");
    }

    private static Finding finding(int number, Instant first, int appearedIn, int lastIn, int appearances) {
        return new Finding(new FindingId(number), new CheckId("key-vault.rbac"),
                new Subject("/subscriptions/s/" + number, "kv", "Microsoft.KeyVault/vaults"), Severity.HIGH,
                Message.of("statement.plainName", "reason"), Set.of(Source.TOMES), State.OPEN, OpenReason.FOUND,
                Optional.empty(), Optional.empty(), new Sightings(first, NEWEST, appearedIn, lastIn, appearances),
                List.of(), List.of(), 1);
    }

    private static SnapshotChange change(List<CheckRun> runs, Finding... findings) {
        return SnapshotChange.of(List.of(LATEST, PREVIOUS), runs, List.of(findings)).orElseThrow();
    }

    @Test
    void findingThatCameBackIsNotNewSinceItWasFirstDetectedEarlier() {
        Finding fresh = finding(1, NEWEST, 2, 2, 1);
        Finding back = finding(2, BEFORE, 2, 2, 2);
        Finding lasting = finding(3, BEFORE, 1, 2, 1);
        SnapshotChange change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), fresh, back, lasting);

        assertThat(change.appeared()).containsExactly(fresh);
        assertThat(change.back()).containsExactly(back);
        assertThat(change.remaining()).isEqualTo(1);
        assertThat(change.high()).isEqualTo(1);
        assertThat(change.unassessed()).isEmpty();
    }

    /**
     * A finding about a coming expiry has its own date of first detection, which may differ from that of its first
     * check run.
     */
    @Test
    void findingWhoseFirstDayIsAfterTheSnapshotBeforeIsNewWhicheverRunFoundIt() {
        Finding expiring = finding(1, BEFORE.plus(Duration.ofDays(20)), 1, 2, 1);
        SnapshotChange change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), expiring,
                finding(2, BEFORE, 1, 2, 1));

        assertThat(change.appeared()).containsExactly(expiring);
        assertThat(change.remaining()).isEqualTo(1);
    }

    @Test
    void findingThatTheNewestSnapshotDidNotAllowToAssessIsNamedBesideThoseThatRemain() {
        Finding unassessed = finding(1, BEFORE, 1, 1, 1);
        SnapshotChange change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), unassessed,
                finding(2, BEFORE, 1, 2, 1));

        assertThat(change.unassessed()).containsExactly(unassessed);
        assertThat(change.remaining()).isEqualTo(1);
    }

    @Test
    void checkingTheNewestSnapshotAgainLeavesWhatIsNewInIt() {
        Finding fresh = finding(1, NEWEST, 2, 3, 1);
        SnapshotChange change = change(List.of(run(3, LATEST), run(2, LATEST), run(1, PREVIOUS)), fresh,
                finding(2, BEFORE, 1, 3, 1));

        assertThat(change.appeared()).containsExactly(fresh);
        assertThat(change.remaining()).isEqualTo(1);
    }

    @Test
    void causeThatANewFindingReportsCountsOnceAndAsNew() {
        Finding known = ofVault(1, "key-vault.audit-logs", "check.key-vault.audit-logs.none", BEFORE, 1);
        Finding fresh = ofVault(2, "key-vault.metrics", "check.key-vault.metrics.none", NEWEST, 2);
        SnapshotChange change = change(List.of(run(2, LATEST), run(1, PREVIOUS)), known, fresh,
                finding(3, BEFORE, 1, 2, 1));

        assertThat(change.appeared()).containsExactly(fresh);
        assertThat(change.remaining()).isEqualTo(1);
        assertThat(change.unassessed()).isEmpty();
    }

    private static Finding ofVault(int number, String check, String reason, Instant first, int appearedIn) {
        return new Finding(new FindingId(number), new CheckId(check),
                new Subject("/subscriptions/s/kv", "kv", "Microsoft.KeyVault/vaults"), Severity.MEDIUM,
                Message.of(reason), Set.of(Source.TOMES), State.OPEN, OpenReason.FOUND, Optional.empty(),
                Optional.empty(), new Sightings(first, NEWEST, appearedIn, 2, 1), List.of(), List.of(), 1);
    }
}
