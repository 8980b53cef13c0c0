package org.tomes.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a measure answers and takes.
 *
 * @param costOnce euros, once
 * @param costYearly euros a year
 * @param effortDays person days to put it in place
 */
public record Planning(Optional<RiskLevel> riskLevel, Optional<BigDecimal> costOnce, Optional<BigDecimal> costYearly,
        Optional<BigDecimal> effortDays) {

    private static final Planning NONE = new Planning(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** Equal amounts are equal, however many zeros follow the point. */
    public Planning {
        costOnce = costOnce.map(Planning::plain);
        costYearly = costYearly.map(Planning::plain);
        effortDays = effortDays.map(Planning::plain);
    }

    public static Planning none() {
        return NONE;
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
