package org.tomes.check.defender;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.text.Message;

/** The checks of single plans are alike, so their texts are shared and filled with the plan's name. */
abstract class PlanCheck extends SubscriptionCheck {

    private final String texts;
    private final String plan;

    /** @param texts beginning of the shared keys */
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
    public Message why() {
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

    final Message shared(String what, Object... arguments) {
        return Message.of(texts + "." + what, arguments);
    }

    /** As the portal calls it. */
    final Message name() {
        return Message.of("check.defender.plan-name." + plan);
    }

    final Optional<DefenderPlan> plan(KnownSubscription subscription, CheckContext scene) {
        return scene.inventory()
                .defenderPlans()
                .stream()
                .filter(each -> each.id().name().equalsIgnoreCase(plan))
                .filter(each -> subscription.holds(each.id()))
                .findFirst();
    }
}
