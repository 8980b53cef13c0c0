package org.tomes.inventory.view;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * A Secure Score as a part of several: the one arithmetic of lists, targets and documents. Microsoft Learn, "Secure
 * score in Microsoft Defender for Cloud": Σ(current ÷ max × weight) ÷ Σ weight, so that a subscription without weight
 * counts for nothing.
 *
 * @param fraction 0 to 1; empty where there is nothing to reach
 */
public record WeightedScore(OptionalDouble fraction, double weight) {

    /** 0 to 1; empty where none counts, or all that count weigh nothing. */
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
