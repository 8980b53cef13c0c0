package org.tomes.check.cost;

import java.util.List;
import org.tomes.check.Check;

/**
 * The checks of money: nobody is surprised by what security costs, and nothing is kept for longer than it is needed.
 */
public final class CostChecks {

    private CostChecks() {
    }

    public static List<Check> all() {
        return List.of(new BudgetWithAlerts(), new ExpectedWithinBudget(), new WorkspaceRetention(),
                new UnusedPaidResources());
    }
}
