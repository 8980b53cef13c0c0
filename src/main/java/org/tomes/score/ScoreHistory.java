package org.tomes.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.score.scope.SubscriptionGroup;

/**
 * Scores that were known at a moment, oldest first.
 *
 * @param absences moments at which subscriptions had no score
 */
public record ScoreHistory(List<ScoreSample> samples, List<ScoreAbsence> absences, List<ControlSample> controls) {

    public ScoreHistory {
        samples = List.copyOf(samples);
        absences = List.copyOf(absences);
        controls = List.copyOf(controls);
    }

    /** Returns the values that were known before a moment. */
    public ScoreHistory before(Instant end) {
        return new ScoreHistory(samples.stream().filter(sample -> sample.takenAt().isBefore(end)).toList(),
                absences.stream().filter(absence -> absence.takenAt().isBefore(end)).toList(),
                controls.stream().filter(control -> control.takenAt().isBefore(end)).toList());
    }

    /** Returns the latest sample of each subscription that counts for the score of this model, by subscription. */
    public List<ScoreSample> latest(ScoreModel model, Optional<SubscriptionGroup> set) {
        Map<String, ScoreSample> latest = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.model() == model && sample.counts())
                .filter(sample -> set.isEmpty() || set.get().holds(sample.subscription()))
                .forEach(sample -> latest.put(sample.subscription(), sample));
        absences.stream()
                .filter(absence -> absence.model() == model && latest.containsKey(absence.subscription())
                        && absence.takenAt().isAfter(latest.get(absence.subscription()).takenAt()))
                .forEach(absence -> latest.remove(absence.subscription()));
        return latest.values().stream().sorted(Comparator.comparing(ScoreSample::subscription)).toList();
    }

    /** Returns the newest record of each subscription without a score of this model, by subscription. */
    public List<ScoreAbsence> notOnboarded(ScoreModel model, Optional<SubscriptionGroup> set) {
        Map<String, Instant> scored = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.model() == model && sample.counts())
                .forEach(sample -> scored.put(sample.subscription(), sample.takenAt()));
        Map<String, ScoreAbsence> newest = new TreeMap<>();
        absences.stream()
                .filter(absence -> absence.model() == model
                        && (set.isEmpty() || set.get().holds(absence.subscription())))
                .filter(absence -> scored.getOrDefault(absence.subscription(), Instant.MIN).isBefore(absence.takenAt()))
                .forEach(absence -> newest.put(absence.subscription(), absence));
        return List.copyOf(newest.values());
    }

    /** Returns the controls of each subscription's score of this model, as of that moment. */
    public List<ControlSample> currentControls(ScoreModel model) {
        Map<List<String>, ControlSample> newest = new LinkedHashMap<>();
        controls.stream()
                .filter(control -> control.model() == model)
                .forEach(control -> newest.merge(List.of(control.subscription(), control.control()), control,
                        (first, second) -> second.takenAt().isBefore(first.takenAt()) ? first : second));
        return CurrentControls.of(newest.values());
    }
}
