package org.tomes.score.trend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.score.AggregateScore;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;

/**
 * The scores of one model over time, one value per day: the last one of that day. The aggregate of all subscriptions
 * uses the latest known value of each subscription.
 *
 * @param subscriptions one line for each subscription, by label
 * @param absences periods in which a subscription had no score; a missing score is not a score of 0 %
 */
public record ScoreTrend(ScoreModel model, TrendLine aggregate, List<TrendLine> subscriptions,
        List<UnscoredPeriod> absences) {

    /**
     * Maximum number of days without a sample within a line, so that one missing sample of a weekly series does not
     * interrupt the line.
     */
    public static final int MAX_GAP = 14;

    /**
     * @param zone determines when a day begins
     */
    public static ScoreTrend of(Collection<ScoreSample> samples, ScoreModel model, ZoneId zone) {
        return of(samples, List.of(), model, zone);
    }

    /**
     * @param absences moments at which a subscription had no score; from then on, the subscription does not count until
     * it has a score
     */
    public static ScoreTrend of(Collection<ScoreSample> samples, Collection<ScoreAbsence> absences, ScoreModel model,
            ZoneId zone) {
        DailyScores days = new DailyScores(samples, absences, model, zone);
        return new ScoreTrend(model, aggregateLine(days), subscriptionLines(days), days.absences());
    }

    private static TrendLine aggregateLine(DailyScores days) {
        LineSegments segments = new LineSegments(MAX_GAP);
        Map<String, ScoreSample> latest = new HashMap<>();
        days.all().forEach((day, states) -> {
            states.forEach((subscription, state) -> state.score()
                    .ifPresentOrElse(score -> latest.put(subscription, score), () -> latest.remove(subscription)));
            AggregateScore aggregate = AggregateScore.of(latest.values());
            aggregate.fraction()
                    .ifPresentOrElse(fraction -> segments.add(new TrendPoint(day, fraction, aggregate.subscriptions())),
                            segments::endSegment);
        });
        return new TrendLine("", segments.all());
    }

    private static List<TrendLine> subscriptionLines(DailyScores days) {
        Map<String, LineSegments> lines = new TreeMap<>();
        days.all().forEach((day, states) -> states.values().forEach(candidate -> {
            OptionalDouble fraction = candidate.score().map(ScoreSample::fraction).orElse(OptionalDouble.empty());
            if (fraction.isPresent()) {
                lines.computeIfAbsent(candidate.subscription(), key -> new LineSegments(MAX_GAP))
                        .add(new TrendPoint(day, fraction.getAsDouble(), List.of(candidate.subscription())));
            } else if (lines.containsKey(candidate.subscription()) || candidate.score().isPresent()) {
                lines.computeIfAbsent(candidate.subscription(), key -> new LineSegments(MAX_GAP)).endSegment();
            }
        }));
        List<TrendLine> all = new ArrayList<>();
        lines.forEach((subscription, line) -> all.add(new TrendLine(days.label(subscription), line.all())));
        return all.stream().sorted(Comparator.comparing(TrendLine::label)).toList();
    }

    /** Returns the part of the trend within the range that ends today. */
    public ScoreTrend within(TrendRange range, LocalDate today) {
        return new ScoreTrend(model, aggregate.only(point -> range.includes(point.day(), today)),
                subscriptions.stream().map(line -> line.only(point -> range.includes(point.day(), today))).toList(),
                absences.stream().filter(absence -> range.includes(absence.until(), today)).toList());
    }

    /** Returns the part of the trend between two days, inclusive. */
    public ScoreTrend between(LocalDate from, LocalDate to) {
        Predicate<LocalDate> isBetween = day -> !day.isBefore(from) && !day.isAfter(to);
        return new ScoreTrend(model, aggregate.only(point -> isBetween.test(point.day())),
                subscriptions.stream().map(line -> line.only(point -> isBetween.test(point.day()))).toList(),
                absences.stream()
                        .filter(absence -> !absence.until().isBefore(from) && !absence.from().isAfter(to))
                        .toList());
    }

    /**
     * Compares the latest value of the aggregate with its value the given number of days earlier; empty if the earlier
     * value is in a gap.
     */
    public Optional<TrendChange> change(int days) {
        return aggregate.latest()
                .flatMap(latest -> valueOn(latest.day().minusDays(days))
                        .map(earlier -> new TrendChange(days, earlier, latest)));
    }

    /**
     * Returns the value of the aggregate on a day. This is the latest value, which may be as old as {@link #MAX_GAP}
     * allows.
     */
    public Optional<TrendPoint> valueOn(LocalDate day) {
        return aggregate.points()
                .stream()
                .filter(point -> !point.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(point -> !point.day().plusDays(MAX_GAP).isBefore(day));
    }

    /** Whether the trend contains nothing to draw. */
    public boolean isEmpty() {
        return Stream.concat(Stream.of(aggregate), subscriptions.stream()).allMatch(line -> line.stretches().isEmpty());
    }
}
