package org.tomes.check.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SecurityService;

/**
 * Costs billed to a subscription for the items of {@link ExpectedCost}, Defender and Bastion, according to the newest
 * bill.
 *
 * @param bill bill that was used; complete months take precedence over the current month, and actual costs over
 * amortised costs
 * @param sums sums by currency, because amounts in different currencies are never added up
 */
record BilledCost(MonthlyBill bill, SortedMap<String, BigDecimal> sums) {

    private static final Set<SecurityService> ESTIMATED = Set.of(SecurityService.DEFENDER, SecurityService.BASTION);

    /** Returns empty if no bill of the subscription was imported. */
    static Optional<BilledCost> of(CollectedSubscription subscription, CheckContext context) {
        String id = subscription.id().subscription().orElse("");
        return context.company()
                .bills()
                .stream()
                .filter(bill -> bill.subscription().equalsIgnoreCase(id))
                .max(Comparator.comparing(MonthlyBill::coversWholeMonth)
                        .thenComparing(MonthlyBill::month)
                        .thenComparing(bill -> bill.kind() == CostKind.ACTUAL))
                .map(bill -> new BilledCost(bill, sums(bill)));
    }

    /** Returns which of the two services the bill contains, in lower case; empty if it contains both or neither. */
    Optional<String> only() {
        Set<SecurityService> billed = bill.amounts()
                .stream()
                .map(CostAmount::service)
                .filter(ESTIMATED::contains)
                .collect(Collectors.toSet());
        return billed.size() == 1 ? Optional.of(billed.iterator().next().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether a complete month was billed, entirely in this currency, for at most this amount. */
    boolean isWithin(BigDecimal limit, String currency) {
        return bill.coversWholeMonth() && sums.keySet().equals(Set.of(currency))
                && sums.get(currency).compareTo(limit) <= 0;
    }

    private static SortedMap<String, BigDecimal> sums(MonthlyBill bill) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        bill.amounts()
                .stream()
                .filter(amount -> ESTIMATED.contains(amount.service()))
                .forEach((CostAmount amount) -> sums.merge(amount.currency(), amount.amount(), BigDecimal::add));
        return sums;
    }
}
