package org.tomes.check.defender;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.text.Message;

/**
 * Base class of the checks of individual plans. All of them use the same texts, which are filled with the name of the
 * plan.
 */
abstract class PlanCheck extends SubscriptionCheck {

    private final String texts;
    private final String plan;
    private final CachedValue<Inventory, ResourceIndex<DefenderPlan>> plans = new CachedValue<>(
            this::plansBySubscription);

    /**
     * @param texts prefix of the text keys that all plans share
     */
    PlanCheck(String texts, String plan, Severity severity, ControlRef... controls) {
        super("defender.plan." + plan, severity, controls);
        this.texts = texts;
        this.plan = plan;
    }

    @Override
    public Message title() {
        return shared("title", name());
    }

    @Override
    public Message violation() {
        return Message.of("finding.violation.defender.plan", name());
    }

    @Override
    public Message action() {
        return Message.of("finding.action.defender.plan", name());
    }

    @Override
    public Message explanation() {
        return shared("why", name());
    }

    @Override
    public Message remediation() {
        return shared("remediation", name());
    }

    @Override
    public Message source() {
        return shared("source", name());
    }

    @Override
    public Message limits() {
        return shared("limits");
    }

    final Message shared(String reasonKey, Object... arguments) {
        return Message.of(texts + "." + reasonKey, arguments);
    }

    /** Returns the name of the plan in the portal. */
    final Message name() {
        return Message.of("check.defender.plan-name." + plan);
    }

    /**
     * Returns the plan of the subscription itself. Individual resources may have a separate plan (Microsoft Learn, REST
     * "Pricings - Update": a resource overrides the plan of its subscription).
     */
    final Optional<DefenderPlan> plan(CollectedSubscription subscription, CheckContext context) {
        return plans.in(context.inventory()).of(subscription.id()).stream().findFirst();
    }

    /** Returns the plan of an individual resource. */
    final Optional<DefenderPlan> planOf(ResourceId resource, CheckContext context) {
        return plans.in(context.inventory()).of(resource).stream().findFirst();
    }

    /**
     * Whether Azure reports which resources the plan covers; this includes settings of individual resources (Microsoft
     * Learn, REST "Pricings - List", {@code resourcesCoverageStatus}).
     */
    final boolean hasCoverage(ResourceId subscription, CheckContext context) {
        return plans.in(context.inventory()).of(subscription).stream().anyMatch(plan -> plan.coverage().isPresent());
    }

    private ResourceIndex<DefenderPlan> plansBySubscription(Inventory inventory) {
        return ResourceIndex.of(inventory.defenderPlans()
                .stream()
                .filter(defenderPlan -> defenderPlan.id().name().equalsIgnoreCase(plan))
                .toList(), defenderPlan -> defenderPlan.id().parent());
    }
}
