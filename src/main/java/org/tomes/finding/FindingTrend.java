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
 * How many findings were open at the end of some days, by severity. Open are findings that the evidence of that time
 * shows, and that are neither accepted nor exempt.
 *
 * @param points the oldest first; the last is as of now
 */
public record FindingTrend(List<Point> points) {

    /** The open findings at the end of a day; severities without any are included as 0. */
    public record Point(LocalDate day, Map<Severity, Integer> open) {

        public Point {
            open = Map.copyOf(open);
        }

        public int total() {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public FindingTrend {
        points = List.copyOf(points);
    }

    /**
     * @param findings all, as they are on the last day
     * @param events all, the oldest first
     * @param runs all; what a run found counts from the moment that its evidence is from
     * @param counted which of several open findings count, such as one for each cause
     * @param days the days wanted, the oldest first; the last is today. Days before the first evidence are left out
     */
    public static FindingTrend of(List<Finding> findings, List<FindingEvent> events, List<CheckRun> runs,
            UnaryOperator<List<Finding>> counted, List<LocalDate> days, ZoneId zone) {
        Map<Integer, Instant> evidence = runs.stream()
                .collect(Collectors.toMap(CheckRun::number, CheckRun::capturedAt));
        List<Step> steps = events.stream()
                .flatMap(event -> opens(event.kind()).stream()
                        .map(open -> new Step(event.run().map(evidence::get).orElse(event.at()), event.finding(),
                                open)))
                .sorted(Comparator.comparing(Step::at))
                .toList();
        Set<FindingId> open = new HashSet<>();
        List<Point> points = new ArrayList<>();
        int next = 0;
        for (LocalDate day : days.subList(0, days.size() - 1)) {
            for (; next < steps.size() && !day(steps.get(next).at(), zone).isAfter(day); next++) {
                steps.get(next).takeIn(open);
            }
            if (runs.stream().anyMatch(run -> !day(run.capturedAt(), zone).isAfter(day))) {
                points.add(new Point(day, counts(
                        counted.apply(findings.stream().filter(finding -> open.contains(finding.id())).toList()))));
            }
        }
        points.add(new Point(days.getLast(),
                counts(counted.apply(findings.stream().filter(finding -> finding.state() == State.OPEN).toList()))));
        return new FindingTrend(points);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** That a finding is open, or not, from a moment on. */
    private record Step(Instant at, FindingId finding, boolean open) {

        void takeIn(Set<FindingId> all) {
            if (open) {
                all.add(finding);
            } else {
                all.remove(finding);
            }
        }
    }

    /** Whether a finding is open after such an event; empty if the event does not change it. */
    private static Optional<Boolean> opens(FindingEvent.Kind kind) {
        return switch (kind) {
            case FOUND, FOUND_AGAIN, EXPIRED, REOPENED, WORSENED -> Optional.of(true);
            case MENDED, RESOURCE_REMOVED, NO_LONGER_APPLIES, RISK_ACCEPTED, EXEMPTED -> Optional.of(false);
            case LINKED, UNLINKED, MOVED -> Optional.empty();
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
