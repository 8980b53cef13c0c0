package org.tomes.check.defender;

import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.parameter.Parameter;

/**
 * Checks that file integrity monitoring is on, if the company requires plan 2 of Defender for Servers and this plan is
 * active. The check of the plan reports a different plan. From Microsoft's page "Enable file integrity monitoring".
 */
final class FileIntegrityMonitoring extends SubscriptionCheck {

    private static final String EXTENSION = "FileIntegrityMonitoring";

    FileIntegrityMonitoring() {
        super("defender.file-integrity", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.9"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.DEFENDER_PLAN);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        if (context.value(Parameter.SERVERS_PLAN) < 2
                || !context.inventory().hasTypeInSubscription(ResourceType.VIRTUAL_MACHINE, subscription.id())) {
            return Optional.empty();
        }
        if (!context.covers(ResourceType.DEFENDER_PLAN, subscription.id())) {
            return Optional.of(typeNotRead(subscription.subject(), ResourceType.DEFENDER_PLAN));
        }
        return context.inventory()
                .defenderPlans()
                .stream()
                .filter(plan -> plan.id().name().equalsIgnoreCase(DefenderPlanType.VIRTUAL_MACHINES.apiName())
                        && plan.id().parent().filter(subscription.id()::equals).isPresent())
                .findFirst()
                .filter(DefenderPlan::isOn)
                .filter(plan -> plan.subPlan().filter("P1"::equalsIgnoreCase).isEmpty())
                .map(plan -> Optional.ofNullable(plan.extensions().get(EXTENSION))
                        .map(on -> on ? enabled(subscription, plan) : notMet(subscription.subject(), "off"))
                        .orElseGet(() -> missingProperty(subscription.subject(), "extensions/" + EXTENSION)));
    }

    /**
     * Assesses an enabled extension by the status that Azure reports for its setup (REST "Pricings - Get", {@code
     * operationStatus}).
     */
    private Assessment enabled(CollectedSubscription subscription, DefenderPlan plan) {
        return plan.resource()
                .node()
                .properties()
                .objects("extensions")
                .stream()
                .filter(extension -> extension.text("name").filter(EXTENSION::equalsIgnoreCase).isPresent())
                .flatMap(extension -> extension.child("operationStatus").text("code").stream())
                .filter(code -> !code.equalsIgnoreCase("Succeeded"))
                .findFirst()
                .map(code -> notMet(subscription.subject(), "failed", code))
                .orElseGet(() -> met(subscription.subject(), "on"));
    }
}
