package org.tomes.inventory.view;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * A Secure Score with its weight; computes the aggregate for lists, targets and documents. Microsoft Learn, "Secure
 * score in Microsoft Defender for Cloud": Σ(current ÷ max × weight) ÷ Σ weight, so that a subscription with weight 0
 * has no effect.
 *
 * @param fraction 0 to 1; empty if there are no points to reach
 */
public record WeightedScore(OptionalDouble fraction, double weight) {

    /** Returns the aggregate, 0 to 1; empty if no score counts, or if the weights of all that count are zero. */
    public static OptionalDouble together(Collection<WeightedScore> scores) {
        double reached = 0;
        double weights = 0;
        for (WeightedScore score : scores) {
            if (score.fraction.isPresent()) {
                reached += score.fraction.getAsDouble() * score.weight;
                weights += score.weight;
            }
        }
        return weights > 0 ? OptionalDouble.of(reached / weights) : OptionalDouble.empty();
    }
}
