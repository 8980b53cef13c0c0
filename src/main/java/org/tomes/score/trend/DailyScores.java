package org.tomes.score.trend;

import java.time.Instant;
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
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;

/** The last known state of each subscription on each day: a score, or no score. */
final class DailyScores {

    /**
     * @param score empty if the subscription had no score
     */
    record Known(String subscription, String name, Instant at, Optional<ScoreSample> score) {
    }

    private final TreeMap<LocalDate, Map<String, Known>> byDay = new TreeMap<>();
    private final Map<String, String> labels = new HashMap<>();

    DailyScores(Collection<ScoreSample> samples, Collection<ScoreAbsence> absences, ScoreModel model, ZoneId zone) {
        Stream.concat(samples.stream()
                .filter(sample -> sample.model() == model && sample.counts())
                .map(sample -> new Known(sample.subscription(), sample.subscriptionName(), sample.takenAt(),
                        Optional.of(sample))),
                absences.stream()
                        .filter(absence -> absence.model() == model)
                        .map(absence -> new Known(absence.subscription(), absence.subscriptionName(), absence.takenAt(),
                                Optional.empty())))
                .sorted(Comparator.comparing(Known::at))
                .forEach(state -> {
                    byDay.computeIfAbsent(LocalDate.ofInstant(state.at(), zone), key -> new HashMap<>())
                            .put(state.subscription(), state);
                    if (!state.name().isEmpty() || !labels.containsKey(state.subscription())) {
                        labels.put(state.subscription(), state.name().isEmpty() ? state.subscription() : state.name());
                    }
                });
    }

    TreeMap<LocalDate, Map<String, Known>> all() {
        return byDay;
    }

    String label(String subscription) {
        return labels.get(subscription);
    }

    /** Returns the periods without a score, sorted by the label of the subscription and then by day. */
    List<UnscoredPeriod> absences() {
        Map<String, UnscoredPeriod> openPeriods = new HashMap<>();
        List<UnscoredPeriod> all = new ArrayList<>();
        byDay.forEach((day, states) -> states.values().forEach(candidate -> {
            UnscoredPeriod period = openPeriods.get(candidate.subscription());
            if (candidate.score().isEmpty()) {
                openPeriods.put(candidate.subscription(), new UnscoredPeriod(label(candidate.subscription()),
                        period == null ? day : period.from(), day, Optional.empty()));
            } else if (period != null) {
                all.add(new UnscoredPeriod(period.label(), period.from(), period.until(), Optional.of(day)));
                openPeriods.remove(candidate.subscription());
            }
        }));
        all.addAll(openPeriods.values());
        return all.stream()
                .sorted(Comparator.comparing(UnscoredPeriod::label).thenComparing(UnscoredPeriod::from))
                .toList();
    }
}
