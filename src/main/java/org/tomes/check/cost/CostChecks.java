package org.tomes.check.cost;

import java.util.List;
import org.tomes.check.Check;

/** Checks of costs: security costs stay within budgets, and nothing is retained longer than needed. */
public final class CostChecks {

    private CostChecks() {
    }

    public static List<Check> all() {
        return List.of(new BudgetWithAlerts(), new ExpectedWithinBudget(), new LogWorkspaceRetention(),
                new UnusedPaidResources());
    }
}
