package org.tomes.check.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param bill preferred: complete months over the current one, actual over amortised cost
 * @param sums by currency; currencies are never added up
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

    private static SortedMap<String, BigDecimal> sums(MonthlyBill bill) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        bill.amounts()
                .stream()
                .filter(amount -> ESTIMATED.contains(amount.service()))
                .forEach((CostAmount amount) -> sums.merge(amount.currency(), amount.amount(), BigDecimal::add));
        return sums;
    }
}
