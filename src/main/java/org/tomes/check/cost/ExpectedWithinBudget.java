package org.tomes.check.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.cost.MoneyText;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Budget;
import org.tomes.text.Message;

/** Checks that the expected monthly cost of Defender's plans and Bastion is within the subscription's budget. */
final class ExpectedWithinBudget extends SubscriptionCheck {

    private static final String CURRENCY = "EUR";
    private static final Set<String> NAMED = Set.of("VirtualMachines", "SqlServers", "KeyVaults", "StorageAccounts",
            "SqlServerVirtualMachines", "OpenSourceRelationalDatabases", "AppServices", "Containers", "CosmosDbs",
            "Api", "AI", "Arm", "CloudPosture", "KubernetesService", "ContainerRegistry", "Dns");

    ExpectedWithinBudget() {
        super("cost.expected", Severity.LOW);
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return true;
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        ExpectedCost expected = ExpectedCost.of(subscription, context);
        if (expected.lines().isEmpty() && expected.unpriced().isEmpty()) {
            return Optional.empty();
        }
        Optional<BilledCost> bill = BilledCost.of(subscription, context);
        Message estimate = bill.map(billed -> reason("beside", estimate(expected), billed(billed)))
                .orElseGet(() -> estimate(expected));
        if (!context.covers(ResourceType.DEFENDER_PLAN, subscription.id())) {
            return Optional.of(notAssessed(subject, "plans-unread", estimate));
        }
        List<Budget> budgets = SubscriptionBudgets.of(subscription, context)
                .stream()
                .filter(budget -> SubscriptionBudgets.runs(budget, context))
                .toList();
        List<BigDecimal> limits = budgets.stream()
                .filter(budget -> budget.currency().filter(CURRENCY::equalsIgnoreCase).isPresent())
                .flatMap(budget -> SubscriptionBudgets.monthlyAmount(budget).stream())
                .sorted()
                .toList();
        if (limits.isEmpty()) {
            return Optional.of(notAssessed(subject, budgets.isEmpty() ? "no-budget" : "other-currency", estimate));
        }
        BigDecimal lowest = limits.getFirst();
        BigDecimal highest = limits.getLast();
        if (expected.total().compareTo(highest) > 0) {
            return Optional.of(notMet(subject, "beyond", estimate, highest));
        }
        if (expected.total().compareTo(lowest) > 0) {
            return Optional.of(notAssessed(subject, "between", estimate, lowest, highest));
        }
        return Optional.of(expected.missing().isEmpty() ? met(subject, "within", estimate, lowest)
                : notAssessed(subject,
                        bill.filter(billed -> billed.isWithin(lowest, CURRENCY)).isPresent() ? "within-so-far-billed"
                                : "within-so-far",
                        estimate, lowest, names(expected.missing())));
    }

    /** Returns the names of plans as shown in the Azure portal; an unknown API name remains unchanged. */
    private Object names(List<String> plans) {
        return plans.stream()
                .<Object>map(plan -> NAMED.contains(plan) ? Message.of("check.defender.plan-name." + plan) : plan)
                .reduce((left, right) -> reason("and", left, right))
                .orElse("");
    }

    /** Describes the billed costs of the same items, for comparison with the estimate. */
    private Message billed(BilledCost billed) {
        Message sum = billed.sums()
                .entrySet()
                .stream()
                .map(entry -> MoneyText.of(entry.getValue(), entry.getKey()))
                .reduce((left, right) -> reason("and", left, right))
                .orElseGet(() -> MoneyText.of(BigDecimal.ZERO, CURRENCY));
        return reason(
                billed.only().map(service -> "billed-" + service).orElse("billed")
                        + (billed.bill().coversWholeMonth() ? "" : "-until"),
                sum, billed.bill().month().toString(), billed.bill().lastDay().toString());
    }

    /** Describes the estimated sum, its parts, what the estimate does not include, and the date of the prices. */
    private Message estimate(ExpectedCost expected) {
        Optional<Message> lines = expected.lines()
                .stream()
                .map(line -> reason("line", reason("item." + line.price().item().key()), line.quantity(),
                        line.price().amount()))
                .reduce((left, right) -> reason("and", left, right));
        Message left = expected.unpriced().isEmpty() ? reason("complete")
                : reason("unpriced", names(expected.unpriced()));
        return lines.map(all -> reason("estimate", expected.total(), all,
                expected.lines()
                        .stream()
                        .map(line -> line.price().asOf())
                        .min(LocalDate::compareTo)
                        .orElseThrow()
                        .toString(),
                left)).orElse(left);
    }
}
