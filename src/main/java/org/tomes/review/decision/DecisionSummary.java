package org.tomes.review.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A decision in a few words, for readers who see only a list of decisions.
 *
 * @param title empty in decisions of earlier versions
 * @param effortDays person-days that the decision approves
 */
public record DecisionSummary(String title, Optional<BigDecimal> effortDays) {

    public static final int MAX_TITLE_LENGTH = 80;
    public static final BigDecimal MAX_DAYS = BigDecimal.valueOf(9_999);

    static final DecisionSummary NONE = new DecisionSummary("", Optional.empty());

    private static final int DECIMALS = 2;

    public DecisionSummary {
        title = title.strip();
        effortDays = effortDays.map(BigDecimal::stripTrailingZeros)
                .map(days -> days.scale() < 0 ? days.setScale(0) : days);
    }

    boolean hasValidEffort() {
        return effortDays.filter(days -> days.signum() < 0 || days.compareTo(MAX_DAYS) > 0 || days.scale() > DECIMALS)
                .isEmpty();
    }
}
