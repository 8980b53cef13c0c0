package org.tomes.check.cost;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Budget;
import org.tomes.inventory.view.ResourceView;

/**
 * Somebody hears of it before a subscription costs more than it is meant to. No control of ISO 27001 is about costs.
 */
final class BudgetWithAlerts extends SubscriptionCheck {

    BudgetWithAlerts() {
        super("cost.budget", Severity.MEDIUM);
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Subject subject = subscription.subject();
        List<Budget> listed = SubscriptionBudgets.listed(subscription, scene);
        if (listed.isEmpty() && !SubscriptionBudgets.asked(subscription, scene)) {
            return Optional.of(typeNotRead(subject, ResourceType.BUDGET));
        }
        List<Budget> all = SubscriptionBudgets.of(subscription, scene);
        if (all.isEmpty()) {
            return Optional.of(listed.stream().allMatch(Budget::whole) ? notMet(subject, "none") : notWhole(subject));
        }
        List<Budget> running = all.stream().filter(budget -> SubscriptionBudgets.runs(budget, scene)).toList();
        if (running.isEmpty()) {
            return Optional.of(notMet(subject, "ended", names(all)));
        }
        List<Budget> heard = running.stream().filter(budget -> alerts(budget) > 0).toList();
        return Optional.of(heard.isEmpty() ? notMet(subject, "unheard", names(running))
                : met(subject, "heard", names(heard), heard.stream().mapToLong(BudgetWithAlerts::alerts).sum()));
    }

    /** Those that are switched on and that somebody receives; Azure always says whether one is on. */
    private static long alerts(Budget budget) {
        return budget.notifications()
                .stream()
                .filter(each -> each.enabled().orElse(true) && each.receivers() > 0)
                .count();
    }

    private static String names(List<Budget> budgets) {
        return list(budgets.stream().map(ResourceView::name));
    }
}
