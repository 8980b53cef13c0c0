package org.tomes.inventory.view;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * A Secure Score with its weight; computes the aggregate for lists, targets and documents. Microsoft Learn, "Secure
 * score in Microsoft Defender for Cloud": Σ(current ÷ max × weight) ÷ Σ weight, so a subscription with weight 0 has no
 * effect.
 *
 * @param fraction score from 0 to 1; empty if there are no attainable points
 */
public record WeightedScore(OptionalDouble fraction, double weight) {

    /**
     * Returns the aggregate, 0 to 1; empty if no score has points, or if the weights of all scores with points are
     * zero.
     */
    public static OptionalDouble aggregate(Collection<WeightedScore> scores) {
        double weightedSum = 0;
        double weights = 0;
        for (WeightedScore score : scores) {
            if (score.fraction.isPresent()) {
                weightedSum += score.fraction.getAsDouble() * score.weight;
                weights += score.weight;
            }
        }
        return weights > 0 ? OptionalDouble.of(weightedSum / weights) : OptionalDouble.empty();
    }
}
