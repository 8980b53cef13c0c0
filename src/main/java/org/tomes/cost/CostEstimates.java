package org.tomes.cost;

import java.util.List;

/**
 * All monthly costs that are currently expected.
 *
 * @param unpriced items in use without a price, which estimates do not include
 * @param budgets at most one budget for each subscription
 * @param incomplete estimates that do not include everything in use, so that a bill cannot be compared with them
 */
public record CostEstimates(List<CostEstimate> all, List<String> unpriced, List<MonthlyBudget> budgets,
        List<IncompleteEstimate> incomplete) {

    public static final CostEstimates NONE = new CostEstimates(List.of(), List.of(), List.of(), List.of());

    /** @param subscription id of the subscription in lower case */
    public record IncompleteEstimate(SecurityService service, String subscription) {
    }

    public CostEstimates {
        all = List.copyOf(all);
        unpriced = List.copyOf(unpriced);
        budgets = List.copyOf(budgets);
        incomplete = List.copyOf(incomplete);
    }
}
