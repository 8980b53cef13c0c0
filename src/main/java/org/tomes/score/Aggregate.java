package org.tomes.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.tomes.inventory.view.WeightedScore;

/**
 * The score of several subscriptions together: Σ(current ÷ max × weight) ÷ Σ weight, as Microsoft computes it.
 *
 * @param fraction 0 to 1; empty where no subscription counts, or all that count weigh nothing
 * @param subscriptions ids of those that count, sorted; another set of subscriptions is another figure
 * @param withoutPoints ids of those left out because there is nothing to reach in them, sorted
 */
public record Aggregate(OptionalDouble fraction, List<String> subscriptions, List<String> withoutPoints) {

    /** @param samples at most one for each subscription, all of one model */
    public static Aggregate of(Collection<ScoreSample> samples) {
        List<String> counted = new ArrayList<>();
        List<String> withoutPoints = new ArrayList<>();
        for (ScoreSample sample : samples) {
            if (sample.fraction().isEmpty()) {
                withoutPoints.add(sample.subscription());
                continue;
            }
            counted.add(sample.subscription());
        }
        return new Aggregate(
                WeightedScore.together(
                        samples.stream().map(sample -> new WeightedScore(sample.fraction(), sample.weight())).toList()),
                counted.stream().sorted().toList(), withoutPoints.stream().sorted().toList());
    }
}
