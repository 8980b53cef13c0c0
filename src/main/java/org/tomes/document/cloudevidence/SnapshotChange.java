package org.tomes.document.cloudevidence;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.Occurrence;
import org.tomes.inventory.Snapshot;

/**
 * Which deviations the newest snapshot shows and the one before does not, and the other way round.
 *
 * @param previous empty where the newest is the first one
 * @param appeared deviations that are new or back again
 * @param remaining deviations that both snapshots show
 * @param gone deviations that are remediated, removed or no longer apply
 */
public record SnapshotChange(Optional<Snapshot> previous, List<Finding> appeared, int remaining, int gone) {

    public SnapshotChange {
        appeared = List.copyOf(appeared);
    }

    /**
     * @param runs the newest first
     * @param snapshots the newest first
     */
    static Optional<SnapshotChange> of(List<Snapshot> snapshots, List<CheckRun> runs, List<Finding> findings) {
        return snapshots.stream()
                .findFirst()
                .flatMap(newest -> runs.stream()
                        .filter(run -> run.evidence().equals(newest.id().toString()))
                        .findFirst()
                        .map(run -> of(snapshots.stream().skip(1).findFirst(), run.number(), findings)));
    }

    /** Those that appeared and are of high severity. */
    public long high() {
        return appeared.stream().filter(finding -> finding.severity() == Severity.HIGH).count();
    }

    private static SnapshotChange of(Optional<Snapshot> previous, int run, List<Finding> findings) {
        List<Finding> seen = findings.stream().filter(finding -> finding.sightings().lastIn() == run).toList();
        List<Finding> appeared = seen.stream()
                .filter(finding -> finding.course() == Occurrence.NEW || finding.course() == Occurrence.BACK_AGAIN)
                .toList();
        return new SnapshotChange(previous, appeared,
                (int) seen.stream().filter(finding -> finding.course() == Occurrence.STILL_THERE).count(),
                (int) findings.stream()
                        .filter(finding -> finding.fix().filter(fix -> fix.run() == run).isPresent())
                        .count());
    }
}
