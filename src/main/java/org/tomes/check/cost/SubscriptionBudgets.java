package org.tomes.check.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Budget;

/**
 * Budgets that cover a complete subscription. Budgets of individual resource groups, budgets with a filter and budgets
 * for usage are excluded.
 */
final class SubscriptionBudgets {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private SubscriptionBudgets() {
    }

    static List<Budget> of(CollectedSubscription subscription, CheckContext context) {
        return listed(subscription, context).stream()
                .filter(Budget::hasProperties)
                .filter(budget -> !budget.filtered())
                .filter(budget -> budget.category().map("Cost"::equalsIgnoreCase).orElse(true))
                .toList();
    }

    static List<Budget> listed(CollectedSubscription subscription, CheckContext context) {
        return context.inventory()
                .budgets()
                .stream()
                .filter(budget -> budget.scope().filter(subscription.id()::equals).isPresent())
                .toList();
    }

    /**
     * Whether the budgets of the subscription itself were queried. Azure lists budgets by scope, so a file with budgets
     * of a resource group proves only that the resource group was queried.
     */
    static boolean wereQueried(CollectedSubscription subscription, CheckContext context) {
        Inventory inventory = context.inventory();
        return inventory.snapshot().source() == SnapshotSource.FILES
                ? inventory.provesNoMore(ResourceType.BUDGET, subscription.id())
                : context.covers(ResourceType.BUDGET, subscription.id());
    }

    static boolean runs(Budget budget, CheckContext context) {
        return !hasEnded(budget, context) && budget.starts().filter(start -> start.isAfter(context.now())).isEmpty();
    }

    static boolean hasEnded(Budget budget, CheckContext context) {
        return budget.ends().filter(end -> end.isBefore(context.now())).isPresent();
    }

    /** Returns the amount for one month. */
    static Optional<BigDecimal> monthlyAmount(Budget budget) {
        int months = switch (budget.grain().orElse("").toLowerCase(Locale.ROOT)) {
            case "monthly", "billingmonth" -> 1;
            case "quarterly", "billingquarter" -> QUARTER;
            case "annually", "billingannual" -> YEAR;
            default -> 0;
        };
        return months == 0 ? Optional.empty()
                : budget.amount().map(amount -> amount.divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP));
    }
}
