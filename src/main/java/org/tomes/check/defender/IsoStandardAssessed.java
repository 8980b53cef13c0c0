package org.tomes.check.defender;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ComplianceStandard;
import org.tomes.inventory.view.PolicyAssignment;

/**
 * Checks that Defender for Cloud assesses a subscription against ISO 27001. Microsoft's names of the editions are
 * {@code ISO-27001}, {@code ISO-27001-2013}, {@code ISO-IEC-27001-2022} and similar.
 */
final class IsoStandardAssessed extends SubscriptionCheck {

    IsoStandardAssessed() {
        super("defender.iso-standard", Severity.LOW, ControlRef.direct("A.5.36"), ControlRef.supporting("A.5.23"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.COMPLIANCE_STANDARD);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        List<ComplianceStandard> all = context.inventory()
                .complianceStandards()
                .stream()
                .filter(complianceStandard -> subscription.holds(complianceStandard.id())
                        && isIso(complianceStandard.id().name()))
                .toList();
        Optional<ComplianceStandard> measured = all.stream().filter(IsoStandardAssessed::isMeasured).findFirst();
        if (measured.isPresent()) {
            ComplianceStandard standard = measured.get();
            long failed = failed(standard, context);
            if (standard.failed().filter(reported -> reported < failed).isPresent()) {
                return Optional
                        .of(notAssessed(subject, "contradicted", standard.name(), standard.failed().get(), failed));
            }
            return Optional
                    .of(met(subject, "measured", standard.name(), text(standard.passed()), text(standard.failed())));
        }
        Optional<PolicyAssignment> assigned = context.inventory()
                .policyAssignments()
                .stream()
                .filter(policyAssignment -> isIso(policyAssignment.displayName()) && assignsInitiative(policyAssignment)
                        && policyAssignment.scope().filter(subscription.id()::isWithin).isPresent()
                        && policyAssignment.exceptions().stream().noneMatch(subscription.id()::isWithin))
                .findFirst();
        if (assigned.isPresent()) {
            boolean queried = !all.isEmpty() || context.covers(ResourceType.COMPLIANCE_STANDARD, subscription.id());
            return Optional.of(queried ? notAssessed(subject, "assigned-unmeasured", assigned.get().displayName())
                    : met(subject, "assigned", assigned.get().displayName()));
        }
        if (!all.isEmpty()) {
            return Optional.of(notMet(subject, "nothing-measured", all.getFirst().name()));
        }
        return Optional
                .of(context.covers(ResourceType.COMPLIANCE_STANDARD, subscription.id()) ? notMet(subject, "missing")
                        : typeNotRead(subject, ResourceType.COMPLIANCE_STANDARD));
    }

    /**
     * Whether the policy assignment assigns an initiative. Defender assesses only initiatives, while a single policy
     * definition may have any name.
     */
    private static boolean assignsInitiative(PolicyAssignment assignment) {
        return assignment.definition()
                .flatMap(ResourceId::type)
                .filter(ResourceType.of("Microsoft.Authorization/policySetDefinitions")::equals)
                .isPresent();
    }

    static boolean isIso(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.contains("iso27001") || letters.contains("isoiec27001");
    }

    /**
     * Whether at least one control of the standard has a result. Skipped or unsupported controls and counts of zero are
     * not results.
     */
    private static boolean isMeasured(ComplianceStandard standard) {
        boolean counted = standard.passed().isEmpty() || standard.failed().isEmpty()
                || standard.passed().get() + standard.failed().get() > 0;
        return counted && standard.state()
                .filter(state -> state.equalsIgnoreCase("Passed") || state.equalsIgnoreCase("Failed"))
                .isPresent();
    }

    /** Returns the number of controls of the standard that are listed as failed. */
    private static long failed(ComplianceStandard standard, CheckContext context) {
        return context.inventory()
                .complianceControls()
                .stream()
                .filter(control -> control.standard().filter(standard.id()::equals).isPresent())
                .filter(control -> control.state().filter("Failed"::equalsIgnoreCase).isPresent())
                .count();
    }

    private static String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("?");
    }
}
