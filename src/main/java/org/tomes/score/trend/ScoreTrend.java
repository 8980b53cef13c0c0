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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.score.Aggregate;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;

/**
 * The scores of one model over time, one value a day: the last one of that day. The score of all subscriptions together
 * takes from each the latest that was known by then.
 *
 * @param subscriptions one line for each, by label
 */
public record ScoreTrend(ScoreModel model, TrendLine aggregate, List<TrendLine> subscriptions) {

    /** Days without a sample after which a line breaks: one missing sample of a weekly series does not. */
    public static final int LONGEST_GAP = 14;

    /** @param zone whose days are meant */
    public static ScoreTrend of(Collection<ScoreSample> samples, ScoreModel model, ZoneId zone) {
        TreeMap<LocalDate, Map<String, ScoreSample>> days = new TreeMap<>();
        samples.stream().filter(sample -> sample.model() == model && sample.counts())
                .sorted(Comparator.comparing(ScoreSample::takenAt))
                .forEach(sample -> days.computeIfAbsent(LocalDate.ofInstant(sample.takenAt(), zone), none -> new HashMap<>())
                        .put(sample.subscription(), sample));
        return new ScoreTrend(model, together(days), each(days));
    }

    private static TrendLine together(TreeMap<LocalDate, Map<String, ScoreSample>> days) {
        Stretches stretches = new Stretches(LONGEST_GAP);
        Map<String, ScoreSample> latest = new HashMap<>();
        days.forEach((day, taken) -> {
            latest.putAll(taken);
            Aggregate aggregate = Aggregate.of(latest.values());
            aggregate.fraction().ifPresentOrElse(
                    fraction -> stretches.add(new TrendPoint(day, fraction, aggregate.subscriptions())), stretches::breakOff);
        });
        return new TrendLine("", stretches.all());
    }

    private static List<TrendLine> each(TreeMap<LocalDate, Map<String, ScoreSample>> days) {
        Map<String, Stretches> lines = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        days.forEach((day, taken) -> taken.values().forEach(sample -> {
            Stretches line = lines.computeIfAbsent(sample.subscription(), none -> new Stretches(LONGEST_GAP));
            if (!sample.subscriptionName().isEmpty() || !labels.containsKey(sample.subscription())) {
                labels.put(sample.subscription(), sample.label());
            }
            sample.fraction().ifPresentOrElse(
                    fraction -> line.add(new TrendPoint(day, fraction, List.of(sample.subscription()))), line::breakOff);
        }));
        List<TrendLine> each = new ArrayList<>();
        lines.forEach((subscription, line) -> each.add(new TrendLine(labels.get(subscription), line.all())));
        return each.stream().sorted(Comparator.comparing(TrendLine::label)).toList();
    }

    /** What lies in the range that ends today. */
    public ScoreTrend within(TrendRange range, LocalDate today) {
        return new ScoreTrend(model, aggregate.only(point -> range.holds(point.day(), today)),
                subscriptions.stream().map(line -> line.only(point -> range.holds(point.day(), today))).toList());
    }

    /** The latest value of all subscriptions together against that of so many days before it; empty where a gap hides that. */
    public Optional<TrendChange> change(int days) {
        return aggregate.latest().flatMap(now -> known(now.day().minusDays(days)).map(then -> new TrendChange(days, then, now)));
    }

    private Optional<TrendPoint> known(LocalDate day) {
        return aggregate.points().stream().filter(point -> !point.day().isAfter(day)).reduce((earlier, later) -> later)
                .filter(point -> !point.day().plusDays(LONGEST_GAP).isBefore(day));
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return Stream.concat(Stream.of(aggregate), subscriptions.stream()).allMatch(line -> line.stretches().isEmpty());
    }
}
