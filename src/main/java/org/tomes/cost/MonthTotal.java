package org.tomes.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The security costs of one month, by currency.
 *
 * @param whole whether the bill of every subscription reaches the month's end
 */
public record MonthTotal(YearMonth month, boolean whole, Map<String, BigDecimal> sums) {

    static MonthTotal of(YearMonth month, List<MonthlyCost> bills) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        bills.stream()
                .flatMap(bill -> bill.security().stream())
                .forEach(amount -> sums.merge(amount.currency(), amount.amount(), BigDecimal::add));
        return new MonthTotal(month, bills.stream().allMatch(MonthlyCost::isWhole), sums);
    }
}
