package org.tomes.check.defender;

import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.text.Message;

/**
 * Checks that a retired plan is off, because its successor must replace it. There is no result if the plan is off or
 * missing.
 */
final class RetiredPlanDisabled extends PlanCheck {

    private final RetiredDefenderPlan plan;

    RetiredPlanDisabled(RetiredDefenderPlan plan) {
        super("check.defender.plan-retired", plan.apiName(), Severity.LOW, ControlRef.direct("A.8.16"));
        this.plan = plan;
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.DEFENDER_PLAN);
    }

    @Override
    public Message title() {
        return shared("title", name(), plan.successor());
    }

    @Override
    public Message violation() {
        return Message.of("finding.violation.defender.plan-retired", name(), plan.successor());
    }

    @Override
    public Message action() {
        return Message.of("finding.action.defender.plan-retired", name(), plan.successor());
    }

    @Override
    public Message remediation() {
        return shared("remediation", name(), plan.successor());
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        Optional<DefenderPlan> subscriptionPlan = plan(subscription, context)
                .filter(defenderPlan -> defenderPlan.tier().isPresent());
        return subscriptionPlan.map(defenderPlan -> {
            String successor = defenderPlan.replacedBy().isEmpty() ? plan.successor()
                    : String.join(", ", defenderPlan.replacedBy());
            return answer(defenderPlan.isOn() ? CheckOutcome.NOT_MET : CheckOutcome.MET, subscription.subject(),
                    shared(defenderPlan.isOn() ? "on" : "off", name(), successor));
        });
    }
}
