package org.tomes.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.tomes.inventory.view.WeightedScore;

/**
 * The aggregate score of several subscriptions: Σ(current ÷ max × weight) ÷ Σ weight, as computed by Microsoft.
 *
 * @param fraction 0 to 1; empty if no subscription has points, or if the weights of all subscriptions with points are
 * zero
 * @param subscriptions ids of the subscriptions with points, sorted; scores of different sets of subscriptions are not
 * comparable
 * @param withoutPoints ids of the subscriptions that are left out because they have no attainable points, sorted
 */
public record AggregateScore(OptionalDouble fraction, List<String> subscriptions, List<String> withoutPoints) {

    /**
     * @param samples samples of one model, at most one for each subscription
     */
    public static AggregateScore of(Collection<ScoreSample> samples) {
        List<String> counted = new ArrayList<>();
        List<String> withoutPoints = new ArrayList<>();
        for (ScoreSample sample : samples) {
            if (sample.fraction().isEmpty()) {
                withoutPoints.add(sample.subscription());
                continue;
            }
            counted.add(sample.subscription());
        }
        return new AggregateScore(
                WeightedScore.aggregate(
                        samples.stream().map(sample -> new WeightedScore(sample.fraction(), sample.weight())).toList()),
                counted.stream().sorted().toList(), withoutPoints.stream().sorted().toList());
    }
}
