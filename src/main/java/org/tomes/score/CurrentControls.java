package org.tomes.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Determines the current controls of a score from the newest samples of all controls. Some of these samples belong to
 * former controls.
 */
final class CurrentControls {

    /**
     * Maximum age of a current control. Log Analytics contains all controls once a week, and changed controls in
     * between.
     */
    private static final Duration WEEKLY = Duration.ofDays(8);

    private CurrentControls() {
    }

    /**
     * Returns the current controls by subscription. In each subscription, the controls with the most points to gain are
     * first.
     */
    static List<ControlSample> of(Collection<ControlSample> newest) {
        Map<List<Object>, List<ControlSample>> sets = new LinkedHashMap<>();
        newest.forEach(control -> sets
                .computeIfAbsent(List.of(control.subscription(), control.model()), key -> new ArrayList<>())
                .add(control));
        return sets.values()
                .stream()
                .flatMap(set -> current(set).stream())
                .sorted(Comparator.comparing(ControlSample::subscription)
                        .thenComparing(Comparator.comparingDouble(ControlSample::pointsToGain).reversed())
                        .thenComparing(ControlSample::displayName))
                .toList();
    }

    /**
     * Returns the current controls of one score. Azure's API always returns all controls, so a control that is missing
     * in the newest response no longer exists.
     */
    private static List<ControlSample> current(List<ControlSample> set) {
        ControlSample last = set.stream().max(Comparator.comparing(ControlSample::takenAt)).orElseThrow();
        Instant from = last.source() == ScoreSource.LOG_ANALYTICS ? last.takenAt().minus(WEEKLY) : last.takenAt();
        return set.stream().filter(control -> !control.takenAt().isBefore(from)).toList();
    }
}
