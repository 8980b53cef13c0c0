package org.tomes.document.cloudevidence;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.finding.importing.SameCause;
import org.tomes.inventory.Snapshot;

/**
 * Differences in deviations between the newest snapshot and the one before. A deviation is new if it was first detected
 * after the previous snapshot, consistent with its date of first detection. Each cause counts once: as new with the
 * finding that newly reports it, even if other findings reported it before.
 *
 * @param previous empty if the newest snapshot is the first one
 * @param appeared deviations that were first detected since the previous snapshot
 * @param back deviations that are open again and were first detected earlier
 * @param remaining number of deviations in both snapshots
 * @param gone number of deviations that are remediated, removed or no longer apply
 * @param unassessed deviations of earlier snapshots that could not be assessed again with the newest one
 */
public record SnapshotChange(Optional<Snapshot> previous, List<Finding> appeared, List<Finding> back, int remaining,
        int gone, List<Finding> unassessed) {

    public SnapshotChange {
        appeared = List.copyOf(appeared);
        back = List.copyOf(back);
        unassessed = List.copyOf(unassessed);
    }

    /**
     * @param runs check runs, newest first
     * @param snapshots snapshots, newest first
     */
    static Optional<SnapshotChange> of(List<Snapshot> snapshots, List<CheckRun> runs, List<Finding> findings) {
        return snapshots.stream().findFirst().flatMap(newest -> {
            IntSummaryStatistics numbers = runs.stream()
                    .filter(run -> run.evidence().equals(newest.id().toString()))
                    .mapToInt(CheckRun::number)
                    .summaryStatistics();
            return numbers.getCount() == 0 ? Optional.empty()
                    : Optional.of(of(snapshots.stream().skip(1).findFirst(), numbers, findings));
        });
    }

    /** Returns the number of new deviations of high severity. */
    public long high() {
        return appeared.stream().filter(finding -> finding.severity() == Severity.HIGH).count();
    }

    /**
     * @param runs first and last number of the check runs of the newest snapshot, which is checked again after changes
     * of rules
     */
    private static SnapshotChange of(Optional<Snapshot> previous, IntSummaryStatistics runs, List<Finding> findings) {
        SameCause causes = new SameCause(findings);
        List<Finding> there = findings.stream().filter(finding -> finding.state() != State.FIXED).toList();
        List<Finding> seen = there.stream().filter(finding -> finding.sightings().lastIn() == runs.getMax()).toList();
        Predicate<Finding> isNew = finding -> previous
                .filter(before -> !finding.sightings().first().isAfter(before.capturedAt()))
                .isEmpty();
        List<Finding> since = causes.once(seen.stream()
                .filter(finding -> finding.sightings().appearedIn() >= runs.getMin() || isNew.test(finding))
                .toList());
        List<Finding> appeared = since.stream().filter(isNew).toList();
        List<Finding> counted = causes.once(there);
        return new SnapshotChange(previous, appeared,
                since.stream().filter(finding -> !appeared.contains(finding)).toList(),
                (int) counted.stream()
                        .map(causes::group)
                        .filter(group -> group.stream().anyMatch(seen::contains))
                        .filter(group -> group.stream().noneMatch(since::contains))
                        .count(),
                causes.once(findings.stream()
                        .filter(finding -> finding.resolution().filter(fix -> fix.run() >= runs.getMin()).isPresent())
                        .toList()).size(),
                counted.stream().filter(finding -> causes.group(finding).stream().noneMatch(seen::contains)).toList());
    }
}
