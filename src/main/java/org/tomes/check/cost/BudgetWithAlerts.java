package org.tomes.check.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.AlertRecipients;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Budget;
import org.tomes.inventory.view.Budget.Notification;
import org.tomes.inventory.view.ResourceView;
import org.tomes.parameter.Parameter;

/**
 * Checks that an alert is sent before the costs of a subscription exceed its budget. ISO 27001 has no control about
 * costs.
 */
final class BudgetWithAlerts extends SubscriptionCheck {

    /** Microsoft Learn, REST "Budgets - Get", {@code CategoryType}; older versions return {@code Usage}. */
    private static final Set<String> CATEGORIES = Set.of("cost", "usage", "reservationutilization");

    BudgetWithAlerts() {
        super("cost.budget", Severity.MEDIUM);
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.BUDGET) || type.equals(ResourceType.ACTION_GROUP);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        List<Budget> listed = SubscriptionBudgets.listed(subscription, context);
        if (listed.isEmpty() && !SubscriptionBudgets.wereQueried(subscription, context)) {
            return Optional.of(typeNotRead(subject, ResourceType.BUDGET));
        }
        List<Budget> all = SubscriptionBudgets.of(subscription, context);
        Optional<String> unknown = listed.stream()
                .flatMap(budget -> budget.category().stream())
                .filter(category -> !CATEGORIES.contains(category.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (all.isEmpty() && unknown.isPresent()) {
            return unknown.map(category -> notAssessed(subject, unknownValue("category", category)));
        }
        if (all.isEmpty()) {
            return Optional.of(
                    listed.stream().allMatch(Budget::hasProperties) ? notMet(subject, "none") : notFullyRead(subject));
        }
        List<Budget> running = all.stream().filter(budget -> SubscriptionBudgets.runs(budget, context)).toList();
        if (running.isEmpty()) {
            boolean ended = all.stream().allMatch(budget -> SubscriptionBudgets.hasEnded(budget, context));
            Assessment answer = notMet(subject, ended ? "ended" : "not-started", names(all));
            return all.stream()
                    .flatMap(budget -> budget.ends().stream())
                    .filter(end -> ended)
                    .max(Comparator.naturalOrder())
                    .map(answer::since)
                    .or(() -> Optional.of(answer));
        }
        int limit = context.value(Parameter.BUDGET_LIMIT);
        List<Budget> alertingBudgets = running.stream()
                .filter(budget -> alerts(budget, limit, context).findAny().isPresent())
                .toList();
        if (alertingBudgets.isEmpty()) {
            List<Notification> alerts = running.stream().flatMap(budget -> budget.notifications().stream()).toList();
            if (alerts.stream().anyMatch(alert -> alertsInTime(alert, limit) && isReceived(alert, context).isEmpty())) {
                return Optional.of(typeNotRead(subject, ResourceType.ACTION_GROUP));
            }
            if (alerts.stream().anyMatch(alert -> alertsInTime(alert, limit) && goesToRetiredRoles(alert))) {
                return Optional.of(notAssessed(subject, "classic-roles", names(running)));
            }
            boolean late = alerts.stream().anyMatch(alert -> isReceived(alert, context).orElse(true));
            return Optional.of(notMet(subject, late ? "late" : "unheard", names(running), limit));
        }
        if (alertingBudgets.stream().allMatch(budget -> budget.starts().isEmpty())) {
            return Optional.of(missingProperty(subject, "timePeriod: startDate"));
        }
        if (alertingBudgets.stream()
                .allMatch(budget -> alerts(budget, limit, context).noneMatch(alert -> alert.enabled().isPresent()))) {
            return Optional.of(missingProperty(subject, "notifications: enabled"));
        }
        return Optional.of(met(subject, "heard", names(alertingBudgets),
                alertingBudgets.stream().flatMap(budget -> alerts(budget, limit, context)).count()));
    }

    /**
     * Returns the alerts that are received before or when the limit is reached (Microsoft Learn, REST "Budgets - Create
     * Or Update": the threshold is a percentage of the amount up to 1000). A forecast alert is sent earlier, but if its
     * threshold is above the limit, it does not report sums between the limit and the threshold.
     */
    private static Stream<Notification> alerts(Budget budget, int limit, CheckContext context) {
        return budget.notifications()
                .stream()
                .filter(alert -> isReceived(alert, context).orElse(false))
                .filter(alert -> alertsInTime(alert, limit));
    }

    /** Whether the alert has a recipient; empty if it is sent only to action groups that were not read. */
    private static Optional<Boolean> isReceived(Notification alert, CheckContext context) {
        if (!alert.enabled().orElse(true)) {
            return Optional.of(false);
        }
        return alert.emails().isEmpty() && AlertRecipients.areClassicAdmins(alert.roles())
                ? AlertRecipients.reached(alert.groups(), context)
                : Optional.of(true);
    }

    private static boolean goesToRetiredRoles(Notification alert) {
        return alert.enabled().orElse(true) && alert.emails().isEmpty() && !alert.roles().isEmpty()
                && AlertRecipients.areClassicAdmins(alert.roles());
    }

    private static boolean alertsInTime(Notification alert, int limit) {
        return alert.threshold().filter(percent -> percent.compareTo(BigDecimal.valueOf(limit)) <= 0).isPresent()
                && alert.operator().map(text -> text.toLowerCase(Locale.ROOT).startsWith("greaterthan")).orElse(true);
    }

    private static Object names(List<Budget> budgets) {
        return list(budgets.stream().map(ResourceView::name));
    }
}
