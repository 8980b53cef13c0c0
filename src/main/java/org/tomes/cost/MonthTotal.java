package org.tomes.cost;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The costs of one month, by currency.
 *
 * @param complete whether the bill of every subscription covers the month
 * @param sums costs of the security services
 * @param billed all costs on the bills
 */
public record MonthTotal(YearMonth month, boolean complete, Map<String, BigDecimal> sums,
        Map<String, BigDecimal> billed) {

    static MonthTotal of(YearMonth month, List<MonthlyBill> bills) {
        return new MonthTotal(month, bills.stream().allMatch(MonthlyBill::coversWholeMonth),
                sums(bills.stream().flatMap(bill -> bill.security().stream())),
                sums(bills.stream().flatMap(bill -> bill.amounts().stream())));
    }

    private static Map<String, BigDecimal> sums(Stream<CostAmount> amounts) {
        return amounts
                .collect(Collectors.toMap(CostAmount::currency, CostAmount::amount, BigDecimal::add, TreeMap::new));
    }
}
