package org.tomes.document.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.measure.Measure;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;

/**
 * One of Microsoft's security controls across all subscriptions.
 *
 * @param gain increase of the score of all subscriptions together if the control were fulfilled everywhere, 0 to 1
 * @param measures the company's measures that are to improve the control
 */
public record ControlRow(String control, String name, double current, double max, double gain, int unhealthy,
        List<Measure> measures) {

    public ControlRow {
        measures = List.copyOf(measures);
    }

    /** Returns the controls that make up the newest scores of all subscriptions. */
    public static List<ControlRow> current(ScoreService scores, Map<String, List<Measure>> measures) {
        return of(scores.currentControls().stream().filter(sample -> sample.model() == ScoreModel.CLASSIC).toList(),
                scores.latest(ScoreModel.CLASSIC), measures);
    }

    /**
     * @param now controls that make up the scores
     * @param scores latest score of each subscription; controls of subscriptions that are not among these are left out,
     * because they do not count
     * @return the controls, largest gain first
     */
    public static List<ControlRow> of(List<ControlSample> now, List<ScoreSample> scores,
            Map<String, List<Measure>> measures) {
        Map<String, ScoreSample> bySubscription = new LinkedHashMap<>();
        scores.stream()
                .filter(score -> score.max() > 0)
                .forEach(score -> bySubscription.put(score.subscription(), score));
        double weights = bySubscription.values().stream().mapToDouble(ScoreSample::weight).sum();
        Map<String, List<ControlSample>> byControl = new LinkedHashMap<>();
        now.stream()
                .filter(sample -> bySubscription.containsKey(sample.subscription()))
                .forEach(sample -> byControl.computeIfAbsent(sample.control(), key -> new ArrayList<>()).add(sample));
        return byControl.entrySet()
                .stream()
                .map(entry -> together(entry.getKey(), entry.getValue(), bySubscription, weights,
                        measures.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingDouble(ControlRow::gain).reversed().thenComparing(ControlRow::name))
                .toList();
    }

    private static ControlRow together(String control, List<ControlSample> samples, Map<String, ScoreSample> scores,
            double weights, List<Measure> measures) {
        double gain = samples.stream().mapToDouble(sample -> {
            ScoreSample score = scores.get(sample.subscription());
            return weights == 0 ? 0 : sample.pointsToGain() / score.max() * score.weight() / weights;
        }).sum();
        return new ControlRow(control, samples.getFirst().displayName(),
                samples.stream().mapToDouble(ControlSample::current).sum(),
                samples.stream().mapToDouble(ControlSample::max).sum(), gain,
                samples.stream().mapToInt(ControlSample::unhealthy).sum(), measures);
    }
}
