package org.tomes.score.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A score over time. Between two segments the score is unknown and must not be drawn.
 *
 * @param label name of the subscription; empty for the aggregate
 * @param stretches continuous segments, oldest first; each has at least one point, oldest first
 */
public record TrendLine(String label, List<List<TrendPoint>> stretches) {

    public TrendLine {
        stretches = stretches.stream().map(List::copyOf).toList();
    }

    /** A period without known scores. */
    public record Gap(LocalDate after, LocalDate before) {
    }

    public List<TrendPoint> points() {
        return stretches.stream().flatMap(List::stream).toList();
    }

    public Optional<TrendPoint> latest() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast().getLast());
    }

    /** Returns the first value before the latest one that covers the same subscriptions. */
    public Optional<TrendPoint> firstComparable() {
        return latest().flatMap(last -> points().stream()
                .filter(point -> point.subscriptions().equals(last.subscriptions()) && !point.equals(last))
                .findFirst());
    }

    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < stretches.size(); i++) {
            gaps.add(new Gap(stretches.get(i - 1).getLast().day(), stretches.get(i).getFirst().day()));
        }
        return gaps;
    }

    /**
     * Returns the first point after each change of the set of subscriptions, because the line has another meaning after
     * it.
     */
    public List<TrendPoint> changesOfScope() {
        List<TrendPoint> changes = new ArrayList<>();
        List<TrendPoint> points = points();
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).subscriptions().equals(points.get(i - 1).subscriptions())) {
                changes.add(points.get(i));
            }
        }
        return changes;
    }

    TrendLine only(Predicate<TrendPoint> filter) {
        return new TrendLine(label,
                stretches.stream()
                        .map(stretch -> stretch.stream().filter(filter).toList())
                        .filter(stretch -> !stretch.isEmpty())
                        .toList());
    }
}
