package org.tomes.check.governance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.ManagementGroups.Inherited;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.check.governance.PolicyEffectiveness.Grip;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.text.Message;

/**
 * Checks that a policy is assigned and effective for every subscription: on the subscription, on a management group
 * above it, or on each of its resource groups. The policy is effective if it is enforced, its effect is sufficient, and
 * no selectors, excluded scopes or exemptions limit it. Resources that violated the policy before it was assigned are
 * left to the check of Azure's compliance results.
 */
abstract class AssignedPolicyCheck extends SubscriptionCheck {

    private final Set<String> definitions;
    private final String builtInEffect;
    private final Set<String> strong;
    private final Pattern customPattern;

    /**
     * @param definitions names of Azure's built-in definitions with this requirement
     * @param builtInEffect default effect of these definitions, in lower case
     * @param strong sufficient effects, in lower case
     * @param customPattern pattern that matches the rules of custom definitions about this requirement; what such rules
     * require exactly cannot be determined
     */
    AssignedPolicyCheck(String id, Severity severity, Set<String> definitions, String builtInEffect, Set<String> strong,
            String customPattern, ControlRef... controls) {
        super(id, severity, controls);
        this.customPattern = Pattern.compile(customPattern, Pattern.CASE_INSENSITIVE);
        this.definitions = definitions;
        this.builtInEffect = builtInEffect;
        this.strong = strong;
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return type.equals(ResourceType.POLICY_ASSIGNMENT) || type.equals(ResourceType.POLICY_EXEMPTION);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.POLICY_EXEMPTION));
    }

    @Override
    protected final Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        EffectivePolicies assignments = new EffectivePolicies(context, subscription);
        List<PolicyEffectiveness> holds = holds(assignments, assignments.assignmentsThatApply(Inherited.YES),
                subscription.id(), context);
        List<PolicyEffectiveness> full = holds.stream().filter(policyHold -> policyHold.grip() == Grip.FULL).toList();
        if (!full.isEmpty()) {
            return Optional.of(assigned(subject, uses(full), context));
        }
        List<PolicyEffectiveness> onGroups = usesOnEveryGroup(assignments, subscription, context);
        if (!onGroups.isEmpty()) {
            Assessment answer = assigned(subject, uses(onGroups), context);
            return Optional.of(answer.result() == CheckOutcome.MET ? met(subject, "every-group") : answer);
        }
        return Optional.of(open(subject, holds, assignments, context)
                .orElseGet(() -> addGaps(missing(subject, holds, usesOnGroups(assignments, context), assignments),
                        uses(holds), assignments, context)));
    }

    /** Returns the result “not assessed” if the data does not decide; empty if it does. */
    private Optional<Assessment> open(CheckedResource subject, List<PolicyEffectiveness> holds,
            EffectivePolicies assignments, CheckContext context) {
        Optional<PolicyEffectiveness> open = holds.stream()
                .filter(policyHold -> policyHold.grip().isUncertain())
                .findFirst();
        if (open.isPresent()) {
            return open.map(policyHold -> notAssessed(subject, weakness(policyHold)));
        }
        List<PolicyAssignment> perhaps = assignments.assignmentsThatApply(Inherited.UNKNOWN)
                .stream()
                .filter(policyAssignment -> demanding(assignments, policyAssignment).findAny().isPresent())
                .toList();
        if (!perhaps.isEmpty()) {
            return Optional.of(notAssessed(subject, "management-group", names(perhaps)));
        }
        List<PolicyAssignment> possible = Stream.of(Inherited.YES, Inherited.UNKNOWN)
                .flatMap(answer -> assignments.assignmentsThatApply(answer).stream())
                .toList();
        List<PolicyAssignment> opaque = possible.stream().filter(assignments::isOpaque).toList();
        if (holds.isEmpty() && !opaque.isEmpty()) {
            return Optional.of(notAssessed(subject, "definition-unread", names(opaque)));
        }
        List<PolicyAssignment> speaking = possible.stream()
                .filter(policyAssignment -> assignments.mentions(policyAssignment, customPattern))
                .toList();
        if (holds.isEmpty() && !speaking.isEmpty()) {
            return Optional.of(notAssessed(subject, "own-definition", names(speaking)));
        }
        // Another assignment, which is inherited or on another page of the list, may be effective although these are
        // not.
        return assignments.areKnown() ? Optional.empty()
                : Optional.of(typeNotRead(subject, ResourceType.POLICY_ASSIGNMENT));
    }

    private Assessment missing(CheckedResource subject, List<PolicyEffectiveness> weak, List<PolicyEffectiveness> below,
            EffectivePolicies assignments) {
        Optional<PolicyEffectiveness> best = weak.stream().min(Comparator.comparing(PolicyEffectiveness::grip));
        if (best.isPresent()) {
            return best.get().grip() == Grip.NOT_ENFORCED ? notMet(subject, "not-enforced", names(assignments(weak)))
                    : notMet(subject, weakness(best.get()));
        }
        List<PolicyAssignment> leavingOut = assignments.assignmentsExcludingSubscription()
                .stream()
                .filter(assignment -> demanding(assignments, assignment).findAny().isPresent())
                .toList();
        if (below.isEmpty() && !leavingOut.isEmpty()) {
            return notMet(subject, Message.of("check.policy.hold.excluded", names(leavingOut)));
        }
        return below.isEmpty() ? notMet(subject, "none")
                : notMet(subject, "some-groups",
                        list(assignments(below).stream()
                                .flatMap(policyAssignment -> policyAssignment.scope().stream())
                                .map(ResourceId::name)));
    }

    /**
     * Adds to the result the requirements that would remain uncovered even if the ineffective assignments of the policy
     * became effective.
     */
    Assessment addGaps(Assessment missing, List<AssignedDefinition> weak, EffectivePolicies assignments,
            CheckContext context) {
        return missing;
    }

    private static Message weakness(PolicyEffectiveness hold) {
        String key = hold.grip().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("check.policy.hold." + key, hold.use().assignment().displayName(), hold.detail());
    }

    /** Assesses the effective assignments of the policy. */
    Assessment assigned(CheckedResource subject, List<AssignedDefinition> uses, CheckContext context) {
        List<PolicyAssignment> enforced = uses.stream().map(AssignedDefinition::assignment).distinct().toList();
        String scope = enforced.getFirst().scope().map(ResourceId::toString).orElse("");
        return scope.equalsIgnoreCase(subject.id()) ? met(subject, "assigned", names(enforced))
                : met(subject, "assigned-above", names(enforced),
                        enforced.getFirst().scope().map(ResourceId::name).orElse("?"));
    }

    private List<PolicyEffectiveness> holds(EffectivePolicies assignments, List<PolicyAssignment> among,
            ResourceId scope, CheckContext context) {
        return among.stream()
                .flatMap(policyAssignment -> demanding(assignments, policyAssignment))
                .map(use -> PolicyEffectiveness.of(use, scope,
                        isCheckedDefinition(use.definition()) ? Optional.of(builtInEffect) : Optional.empty(), strong,
                        assignments, context))
                .map(hold -> isCheckedDefinition(hold.use().definition()) || isComplete(hold.use()) ? hold
                        : hold.withUnknownContent())
                .toList();
    }

    final Stream<AssignedDefinition> demanding(EffectivePolicies assignments, PolicyAssignment assignment) {
        return assignments.uses(assignment).filter(use -> isCheckedDefinition(use.definition()) || isCustom(use));
    }

    private boolean isCheckedDefinition(ResourceId definition) {
        return definitions.stream().anyMatch(definition.name()::equalsIgnoreCase);
    }

    /** Whether the parameters of a custom definition show that it contains this requirement. */
    boolean isCustom(AssignedDefinition use) {
        return false;
    }

    /** Whether the rule of a custom definition contains the requirement for all resources. */
    boolean isComplete(AssignedDefinition use) {
        return true;
    }

    /** Returns the assignments of the policy to resource groups of the subscription, each within its resource group. */
    private List<PolicyEffectiveness> usesOnGroups(EffectivePolicies assignments, CheckContext context) {
        return assignments.resourceGroupAssignments()
                .stream()
                .flatMap(policyAssignment -> holds(assignments, List.of(policyAssignment),
                        policyAssignment.scope().orElseThrow(), context).stream())
                .filter(hold -> hold.grip() != Grip.NOT_ENFORCED)
                .toList();
    }

    /** Returns the effective assignments in all resource groups; empty if a resource group has none. */
    private List<PolicyEffectiveness> usesOnEveryGroup(EffectivePolicies assignments,
            CollectedSubscription subscription, CheckContext context) {
        List<Resource> groups = context.inventory()
                .resources(ResourceType.RESOURCE_GROUP)
                .stream()
                .filter(group -> subscription.holds(group.id()))
                .toList();
        List<PolicyEffectiveness> full = usesOnGroups(assignments, context).stream()
                .filter(hold -> hold.grip() == Grip.FULL)
                .toList();
        Set<String> coveredGroups = full.stream()
                .flatMap(hold -> hold.use().assignment().scope().stream())
                .map(ResourceId::key)
                .collect(Collectors.toSet());
        return !groups.isEmpty() && groups.stream().allMatch(group -> coveredGroups.contains(group.id().key())) ? full
                : List.of();
    }

    /**
     * Creates the result for assignments whose parameter has no value, because neither the assignment nor the
     * definition contains one. The requirement is therefore unknown.
     */
    final Assessment parameterNotRead(CheckedResource subject, List<AssignedDefinition> uses, String parameter) {
        List<PolicyAssignment> silent = uses.stream()
                .filter(use -> use.values(parameter).isEmpty())
                .map(AssignedDefinition::assignment)
                .toList();
        return notAssessed(subject, Message.of("check.policy.hold.parameter-unread", names(silent), parameter));
    }

    private static List<AssignedDefinition> uses(List<PolicyEffectiveness> holds) {
        return holds.stream().map(PolicyEffectiveness::use).toList();
    }

    private static List<PolicyAssignment> assignments(List<PolicyEffectiveness> holds) {
        return holds.stream().map(hold -> hold.use().assignment()).toList();
    }

    static Object names(List<PolicyAssignment> assignments) {
        return list(assignments.stream().map(PolicyAssignment::displayName));
    }
}
