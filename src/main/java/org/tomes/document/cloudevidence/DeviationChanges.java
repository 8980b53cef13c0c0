package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Snapshot;

/**
 * Compares the deviations of the newest snapshot with those of the previous one. Each cause counts once and has exactly
 * one course, so the courses add up to all deviations. The most severe finding of a cause represents it.
 *
 * @param previous previous snapshot; empty if the newest snapshot is the first one
 * @param deviations the deviations that are not remediated, by their course
 * @param endedCount number of deviations that are remediated, removed or no longer apply
 * @param firstAssessed number of new deviations of resources that the previous snapshot contains, but without enough
 * data to assess them
 */
public record DeviationChanges(Optional<Snapshot> previous, Map<Course, List<Finding>> deviations, int endedCount,
        int firstAssessed) {

    /** How a deviation has developed since the previous snapshot. */
    public enum Course {
        /** All findings of this cause were first detected after the previous snapshot. */
        NEW,
        /** The deviation was closed before and is open again. */
        BACK,
        /**
         * The deviation existed before, and its severity has risen, or another finding of the same cause is more
         * severe.
         */
        WORSE,
        UNCHANGED,
        /** The deviation could not be assessed again with the newest snapshot. */
        NOT_ASSESSED
    }

    public DeviationChanges {
        deviations = Map.copyOf(deviations);
    }

    /**
     * @param runs check runs, newest first
     * @param snapshots snapshots, newest first
     * @param firstAssessed findings whose resource was in the previous snapshot but could not be assessed
     */
    static Optional<DeviationChanges> of(List<Snapshot> snapshots, List<CheckRun> runs, List<Finding> findings,
            Set<FindingId> firstAssessed) {
        return snapshots.stream().findFirst().flatMap(newest -> {
            IntSummaryStatistics numbers = runs.stream()
                    .filter(run -> run.evidence().equals(newest.id().toString()))
                    .mapToInt(CheckRun::number)
                    .summaryStatistics();
            return numbers.getCount() == 0 ? Optional.empty()
                    : Optional.of(new Comparison(snapshots.stream().skip(1).findFirst(), numbers,
                            new FindingsByCause(findings)).of(findings, firstAssessed));
        });
    }

    public List<Finding> in(Course course) {
        return deviations.getOrDefault(course, List.of());
    }

    /** Whether the finding was first detected after the previous snapshot. */
    boolean isNew(Finding finding) {
        return previous.filter(before -> finding.sightings().first().isAfter(before.capturedAt())).isPresent();
    }

    /** Returns the number of new deviations of high severity. */
    public long high() {
        return in(Course.NEW).stream().filter(finding -> finding.severity() == Severity.HIGH).count();
    }

    /** Returns the number of all deviations that have not been remediated. */
    public int all() {
        return deviations.values().stream().mapToInt(List::size).sum();
    }

    /**
     * @param runs first and last number of the check runs of the newest snapshot; changes to rules lead to further runs
     */
    private record Comparison(Optional<Snapshot> previous, IntSummaryStatistics runs, FindingsByCause causes) {

        DeviationChanges of(List<Finding> findings, Set<FindingId> firstAssessed) {
            List<Finding> there = findings.stream().filter(finding -> finding.state() != FindingState.FIXED).toList();
            Map<Course, List<Finding>> deviations = causes.onePerCause(there)
                    .stream()
                    .collect(Collectors.groupingBy(finding -> course(causes.group(finding)),
                            () -> new EnumMap<>(Course.class), Collectors.toCollection(ArrayList::new)));
            return new DeviationChanges(previous, deviations, causes.onePerCause(findings.stream()
                    .filter(finding -> finding.resolution().filter(fix -> fix.run() >= runs.getMin()).isPresent())
                    .toList()).size(),
                    (int) deviations.getOrDefault(Course.NEW, List.of())
                            .stream()
                            .filter(finding -> causes.group(finding)
                                    .stream()
                                    .allMatch(seen -> firstAssessed.contains(seen.id())))
                            .count());
        }

        /**
         * @param cause all findings of the same cause
         */
        private Course course(List<Finding> cause) {
            List<Finding> seen = cause.stream()
                    .filter(finding -> finding.sightings().lastIn() == runs.getMax())
                    .toList();
            if (seen.isEmpty()) {
                return Course.NOT_ASSESSED;
            }
            List<Finding> known = cause.stream().filter(this::isKnown).toList();
            if (known.isEmpty()) {
                return Course.NEW;
            }
            List<Finding> lasting = known.stream()
                    .filter(finding -> finding.sightings().appearedIn() < runs.getMin())
                    .toList();
            if (lasting.isEmpty()) {
                return Course.BACK;
            }
            Severity now = gravest(seen.stream().map(Finding::severity));
            return now.compareTo(gravest(lasting.stream().map(this::severityBefore))) < 0 ? Course.WORSE
                    : Course.UNCHANGED;
        }

        /** Whether the finding was first detected in the previous snapshot or earlier. */
        private boolean isKnown(Finding finding) {
            return previous.filter(before -> !finding.sightings().first().isAfter(before.capturedAt())).isPresent();
        }

        /** Returns the severity of the finding at the time of the previous snapshot, at most its current severity. */
        private Severity severityBefore(Finding finding) {
            return gravest(Arrays.stream(Severity.values())
                    .filter(severity -> severity.compareTo(finding.severity()) >= 0)
                    .filter(severity -> !finding.sightings()
                            .since(severity)
                            .isAfter(previous.orElseThrow().capturedAt())));
        }

        private static Severity gravest(Stream<Severity> severities) {
            return severities.min(Comparator.naturalOrder()).orElseThrow();
        }
    }
}
