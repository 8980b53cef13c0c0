package org.tomes.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The risk that a measure addresses, and the cost and effort of the measure.
 *
 * @param costOnce one-off cost in euros
 * @param costYearly yearly cost in euros
 * @param effortDays person-days for the implementation
 */
public record RiskAndEffort(Optional<RiskLevel> riskLevel, Optional<BigDecimal> costOnce,
        Optional<BigDecimal> costYearly, Optional<BigDecimal> effortDays) {

    /** Normalises amounts, so that amounts with and without trailing zeros are equal. */
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
