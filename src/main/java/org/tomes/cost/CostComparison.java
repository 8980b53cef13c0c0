package org.tomes.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.cost.CostEstimates.IncompleteEstimate;

/**
 * The actual costs of the security services in a month compared with the expected costs, by service and currency.
 * Amounts of different currencies are neither added nor compared.
 *
 * @param complete whether the bill of every subscription covers the month
 * @param from the first day covered by all bills
 * @param until the last day covered by all bills
 * @param lines one line for each service and currency, in the order of the services
 * @param totals totals of the security services only, by currency
 * @param billed all costs on the bills, by currency
 * @param notEstimated subscriptions with a bill but no estimate, by label
 * @param notBilled subscriptions with an estimate but no bill, by name; lines do not include them
 * @param pricesFrom the date of the oldest price in the estimate; empty if there is no estimate
 * @param unpriced items in use that no estimate includes
 * @param billOf labels of the subscriptions with a bill; empty if the bill names none
 */
public record CostComparison(YearMonth month, CostKind kind, boolean complete, LocalDate from, LocalDate until,
        List<Line> lines, Map<String, BigDecimal> totals, Map<String, BigDecimal> billed, List<String> notEstimated,
        List<String> notBilled, Optional<LocalDate> pricesFrom, List<String> unpriced, List<String> billOf) {

    /**
     * @param actual empty if the bill has no such cost in this currency
     * @param estimate empty if there is no estimate in this currency
     * @param complete whether the estimate covers everything that the bill can contain
     */
    public record Line(SecurityService service, String currency, Optional<BigDecimal> actual,
            Optional<BigDecimal> estimate, boolean complete) {

        /**
         * Returns actual minus expected cost; negative if the actual cost is lower, empty if one of the two is unknown
         * or the estimate is incomplete.
         */
        public Optional<BigDecimal> difference() {
            return actual.filter(cost -> complete).flatMap(cost -> estimate.map(cost::subtract));
        }
    }

    private record Key(SecurityService service, String currency) {
    }

    /**
     * @param costs bills of one month and one kind
     * @throws IllegalArgumentException if there is no bill
     */
    static CostComparison of(Collection<MonthlyBill> costs, CostEstimates estimates) {
        MonthlyBill any = costs.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("no bill"));
        Set<String> billed = costs.stream()
                .map(MonthlyBill::subscription)
                .collect(Collectors.toCollection(TreeSet::new));
        // A bill in which no row has a subscription covers all subscriptions. Purchases without a subscription may
        // be next to other rows.
        boolean all = billed.equals(Set.of(""));
        List<CostEstimate> compared = estimates.all()
                .stream()
                .filter(estimate -> all || billed.contains(estimate.subscription()))
                .toList();
        Set<String> estimated = compared.stream().map(CostEstimate::subscription).collect(Collectors.toSet());
        return new CostComparison(any.month(), any.kind(), costs.stream().allMatch(MonthlyBill::coversWholeMonth),
                costs.stream().map(MonthlyBill::firstDay).max(Comparator.naturalOrder()).orElseThrow(),
                costs.stream().map(MonthlyBill::lastDay).min(Comparator.naturalOrder()).orElseThrow(),
                lines(costs, compared, incomplete(costs, compared, estimates, all)), sums(costs, true),
                sums(costs, false),
                costs.stream()
                        .filter(cost -> !cost.subscription().isEmpty() && !estimated.contains(cost.subscription()))
                        .map(MonthlyBill::label)
                        .distinct()
                        .sorted()
                        .toList(),
                estimates.all()
                        .stream()
                        .filter(estimate -> !compared.contains(estimate))
                        .map(CostEstimate::name)
                        .distinct()
                        .sorted()
                        .toList(),
                compared.stream().map(CostEstimate::asOf).min(Comparator.naturalOrder()), estimates.unpriced(),
                all ? List.of()
                        : costs.stream()
                                .filter(cost -> !cost.subscription().isEmpty())
                                .map(MonthlyBill::label)
                                .distinct()
                                .sorted()
                                .toList());
    }

    /**
     * Returns the services of which the estimate leaves out a part of the bill: something in use without an estimate,
     * or a billed subscription without one.
     *
     * @param all whether the bill covers all subscriptions without naming them
     */
    private static Set<SecurityService> incomplete(Collection<MonthlyBill> costs, List<CostEstimate> compared,
            CostEstimates estimates, boolean all) {
        Set<IncompleteEstimate> estimated = compared.stream()
                .map(estimate -> new IncompleteEstimate(estimate.service(), estimate.subscription()))
                .collect(Collectors.toSet());
        Stream<IncompleteEstimate> billed = costs.stream()
                .flatMap(cost -> cost.security()
                        .stream()
                        .map(amount -> new IncompleteEstimate(amount.service(), cost.subscription())));
        return Stream
                .concat(estimates.incomplete()
                        .stream()
                        .filter(part -> all
                                || costs.stream().anyMatch(cost -> cost.subscription().equals(part.subscription()))),
                        billed.filter(part -> !all && !estimated.contains(part)))
                .map(IncompleteEstimate::service)
                .collect(Collectors.toSet());
    }

    private static List<Line> lines(Collection<MonthlyBill> costs, List<CostEstimate> estimates,
            Set<SecurityService> incomplete) {
        Map<Key, BigDecimal> actual = new TreeMap<>(Comparator.comparing(Key::service).thenComparing(Key::currency));
        Map<Key, BigDecimal> expected = new TreeMap<>(Comparator.comparing(Key::service).thenComparing(Key::currency));
        costs.stream()
                .flatMap(cost -> cost.security().stream())
                .forEach(amount -> actual.merge(new Key(amount.service(), amount.currency()), amount.amount(),
                        BigDecimal::add));
        estimates.forEach(estimate -> expected.merge(new Key(estimate.service(), estimate.currency()),
                estimate.amount(), BigDecimal::add));
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::service).thenComparing(Key::currency));
        keys.addAll(actual.keySet());
        keys.addAll(expected.keySet());
        return keys.stream()
                .map(key -> new Line(key.service(), key.currency(), Optional.ofNullable(actual.get(key)),
                        Optional.ofNullable(expected.get(key)), !incomplete.contains(key.service())))
                .toList();
    }

    private static Map<String, BigDecimal> sums(Collection<MonthlyBill> costs, boolean onlySecurity) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        costs.stream()
                .flatMap(cost -> cost.amounts().stream())
                .filter(amount -> !onlySecurity || amount.isSecurityService())
                .forEach(amount -> sums.merge(amount.currency(), amount.amount(), BigDecimal::add));
        return sums;
    }
}
