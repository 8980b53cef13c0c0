package org.tomes.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The risk addressed by a measure, and its cost and effort.
 *
 * @param costOnce in euros, one-off
 * @param costYearly in euros per year
 * @param effortDays person-days for the implementation
 */
public record RiskAndEffort(Optional<RiskLevel> riskLevel, Optional<BigDecimal> costOnce,
        Optional<BigDecimal> costYearly, Optional<BigDecimal> effortDays) {

    /** Normalises amounts, so that trailing zeros do not affect equality. */
    public RiskAndEffort {
        costOnce = costOnce.map(RiskAndEffort::normalise);
        costYearly = costYearly.map(RiskAndEffort::normalise);
        effortDays = effortDays.map(RiskAndEffort::normalise);
    }

    private static BigDecimal normalise(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
