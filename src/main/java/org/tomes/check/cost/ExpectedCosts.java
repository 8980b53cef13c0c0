package org.tomes.check.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.cost.CostEstimate;
import org.tomes.cost.CostEstimates;
import org.tomes.cost.CostEstimates.IncompleteEstimate;
import org.tomes.cost.MonthlyBudget;
import org.tomes.cost.SecurityService;

/** Expected monthly costs of all subscriptions of a snapshot, for comparison with actual costs. */
public final class ExpectedCosts {

    private static final String CURRENCY = "EUR";

    private ExpectedCosts() {
    }

    public static CostEstimates of(CheckContext context) {
        List<CostEstimate> estimates = new ArrayList<>();
        TreeSet<String> unpriced = new TreeSet<>();
        List<MonthlyBudget> budgets = new ArrayList<>();
        Set<IncompleteEstimate> incomplete = new LinkedHashSet<>();
        for (CollectedSubscription subscription : context.subscriptions()) {
            ExpectedCost expected = ExpectedCost.of(subscription, context);
            String id = subscription.id().subscription().orElse("").toLowerCase(Locale.ROOT);
            expected.lines()
                    .forEach(line -> estimates.add(new CostEstimate(service(line.price().item()), id,
                            subscription.subject().name(), CURRENCY, line.amount(), line.price().asOf())));
            unpriced.addAll(expected.unpriced());
            expected.incomplete().forEach(service -> incomplete.add(new IncompleteEstimate(service, id)));
            budget(subscription, context, id).ifPresent(budgets::add);
        }
        return new CostEstimates(estimates, List.copyOf(unpriced), budgets, List.copyOf(incomplete));
    }

    /**
     * Returns the highest of several budgets, because lower budgets cover only a part of the costs or serve as early
     * warnings.
     */
    private static Optional<MonthlyBudget> budget(CollectedSubscription subscription, CheckContext context, String id) {
        return SubscriptionBudgets.of(subscription, context)
                .stream()
                .filter(budget -> SubscriptionBudgets.runs(budget, context))
                .flatMap(budget -> budget.currency()
                        .flatMap(currency -> SubscriptionBudgets.monthlyAmount(budget)
                                .map(amount -> new MonthlyBudget(id, currency, amount)))
                        .stream())
                .max(Comparator.comparing(MonthlyBudget::amount));
    }

    private static SecurityService service(PriceItem item) {
        return switch (item) {
            case BASTION -> SecurityService.BASTION;
            case DEFENDER_SERVERS_P1, DEFENDER_SERVERS_P2, DEFENDER_SQL, DEFENDER_STORAGE, DEFENDER_KEY_VAULT ->
                SecurityService.DEFENDER;
        };
    }
}
