package org.tomes.app;

import java.time.Clock;
import org.tomes.check.CheckContext;
import org.tomes.check.cost.ExpectedCosts;
import org.tomes.check.criteria.RuleService;
import org.tomes.cost.Estimates;
import org.tomes.inventory.InventoryService;

/** The expected costs, computed from the newest snapshot and the register's prices. */
final class CurrentEstimates {

    private CurrentEstimates() {
    }

    static Estimates of(InventoryService inventory, RuleService rules, Clock clock) {
        return inventory.latest()
                .map(latest -> ExpectedCosts.of(new CheckContext(latest, rules.rules(), clock.instant())))
                .orElse(Estimates.NONE);
    }
}
