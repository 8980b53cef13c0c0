package org.tomes.cost;

import java.util.List;

/**
 * All monthly costs that are currently expected.
 *
 * @param unpriced items in use without a price, which estimates do not include
 * @param budgets at most one budget for each subscription
 */
public record CostEstimates(List<CostEstimate> all, List<String> unpriced, List<MonthlyBudget> budgets) {

    public static final CostEstimates NONE = new CostEstimates(List.of(), List.of(), List.of());

    public CostEstimates {
        all = List.copyOf(all);
        unpriced = List.copyOf(unpriced);
        budgets = List.copyOf(budgets);
    }
}
