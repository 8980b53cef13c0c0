package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import org.tomes.cost.CostComparison;

/**
 * The costs of a part of the bills in the shown month, and in all others.
 *
 * @param course billed amount of each month in which the part was billed
 * @param month the shown month
 * @param comparable whether this month and the one before it were billed completely
 * @param total billed amount of all security services in this month and currency
 * @param billed all billed costs of the subscription in this month and currency, including other services
 * @param compared the comparison with the expected costs in the month, empty if there is none
 * @param files names of the imported bills
 */
record CostRow(CostPart part, SortedMap<YearMonth, BigDecimal> course, YearMonth month, boolean comparable,
        BigDecimal total, BigDecimal billed, Optional<CostComparison.Line> compared, String files) {

    Optional<BigDecimal> amount() {
        return Optional.ofNullable(course.get(month));
    }

    /** Returns the difference from the month before; empty if it is not comparable or if nothing was billed. */
    Optional<BigDecimal> change() {
        return amount().filter(sum -> comparable)
                .map(sum -> sum.subtract(course.getOrDefault(month.minusMonths(1), BigDecimal.ZERO)));
    }

    /** Returns the part in the costs of all security services, from 0 to 1. */
    Optional<BigDecimal> share() {
        return amount().filter(sum -> total.signum() > 0).map(sum -> sum.divide(total, MathContext.DECIMAL32));
    }

    /** Returns the expected costs in a month; empty if they are unknown. */
    Optional<BigDecimal> estimate() {
        return compared.flatMap(CostComparison.Line::estimate);
    }

    /** Returns billed minus expected costs; empty if they are not comparable. */
    Optional<BigDecimal> difference() {
        return compared.flatMap(CostComparison.Line::difference);
    }
}
