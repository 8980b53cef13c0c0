package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tomes.check.Severity;

/**
 * Number of open findings at the end of selected days, by severity. A finding is open if the evidence of that time
 * shows it and it is neither accepted nor exempt.
 *
 * @param points the points, oldest first; the last is as of now
 */
public record FindingTrend(List<Point> points) {

    /**
     * The open findings at the end of a day.
     *
     * @param open numbers of open findings by severity; a severity without findings is included as 0
     */
    public record Point(LocalDate day, Map<Severity, Integer> open, List<FindingId> findings) {

        public Point {
            open = Map.copyOf(open);
            findings = List.copyOf(findings);
        }

        static Point of(LocalDate day, List<Finding> open) {
            return new Point(day, counts(open), open.stream().map(Finding::id).toList());
        }

        public int total() {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public FindingTrend {
        points = List.copyOf(points);
    }

    /**
     * @param findings all findings, as of the last day
     * @param events all events, the oldest first
     * @param runs all runs; the results of a run count from the time of its evidence
     * @param selection selects the findings that count, for example one for each cause
     * @param days the selected days, the oldest first; the last is today. Days before the first evidence are left out
     */
    public static FindingTrend of(List<Finding> findings, List<FindingEvent> events, List<CheckRun> runs,
            UnaryOperator<List<Finding>> selection, List<LocalDate> days, ZoneId zone) {
        Map<Integer, Instant> evidence = runs.stream()
                .collect(Collectors.toMap(CheckRun::number, CheckRun::capturedAt));
        List<StateChange> steps = events.stream()
                .flatMap(event -> opens(event.kind()).stream()
                        .map(open -> new StateChange(event.run().map(evidence::get).orElse(event.at()), event.finding(),
                                open)))
                .sorted(Comparator.comparing(StateChange::at))
                .toList();
        Set<FindingId> open = new HashSet<>();
        List<Point> points = new ArrayList<>();
        int next = 0;
        for (LocalDate day : days.subList(0, days.size() - 1)) {
            for (; next < steps.size() && !day(steps.get(next).at(), zone).isAfter(day); next++) {
                steps.get(next).applyTo(open);
            }
            if (runs.stream().anyMatch(run -> !day(run.capturedAt(), zone).isAfter(day))) {
                points.add(Point.of(day,
                        selection.apply(findings.stream().filter(finding -> open.contains(finding.id())).toList())));
            }
        }
        points.add(Point.of(days.getLast(),
                selection.apply(findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList())));
        return new FindingTrend(points);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The time at which a finding begins or ceases to be open. */
    private record StateChange(Instant at, FindingId finding, boolean open) {

        void applyTo(Set<FindingId> openFindings) {
            if (open) {
                openFindings.add(finding);
            } else {
                openFindings.remove(finding);
            }
        }
    }

    /** Returns whether a finding is open after an event of this kind; empty if the event does not change this. */
    private static Optional<Boolean> opens(FindingEvent.Kind kind) {
        return switch (kind) {
            case FOUND, FOUND_AGAIN, EXPIRED, REOPENED, WORSENED -> Optional.of(true);
            case MENDED, RESOURCE_REMOVED, NO_LONGER_APPLIES, EVIDENCE_DELETED, RISK_ACCEPTED, EXEMPTED ->
                Optional.of(false);
            case FIRST_ASSESSED, LINKED, UNLINKED, MOVED, NOT_ASSESSED, EXPLOITED, NOT_EXPLOITED -> Optional.empty();
        };
    }

    private static Map<Severity, Integer> counts(List<Finding> open) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        open.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }
}
