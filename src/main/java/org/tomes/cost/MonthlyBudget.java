package org.tomes.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The monthly budget of one or more subscriptions for all services together.
 *
 * @param subscription id of the subscription in lower case; empty for several subscriptions
 */
public record MonthlyBudget(String subscription, String currency, BigDecimal amount) {

    /** @param subscriptions number of subscriptions that must have a budget */
    static Optional<MonthlyBudget> sum(List<MonthlyBudget> budgets, int subscriptions) {
        boolean comparable = budgets.size() == subscriptions
                && budgets.stream().map(MonthlyBudget::currency).distinct().count() == 1;
        return comparable
                ? budgets.stream()
                        .reduce((first, second) -> new MonthlyBudget("", first.currency(),
                                first.amount().add(second.amount())))
                : Optional.empty();
    }
}
