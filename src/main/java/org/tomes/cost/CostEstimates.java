package org.tomes.cost;

import java.util.List;

/**
 * All currently expected monthly costs.
 *
 * @param unpriced items in use without a price, which no estimate contains
 * @param budgets at most one for each subscription
 */
public record CostEstimates(List<CostEstimate> all, List<String> unpriced, List<MonthlyBudget> budgets) {

    public static final CostEstimates NONE = new CostEstimates(List.of(), List.of(), List.of());

    public CostEstimates {
        all = List.copyOf(all);
        unpriced = List.copyOf(unpriced);
        budgets = List.copyOf(budgets);
    }
}
