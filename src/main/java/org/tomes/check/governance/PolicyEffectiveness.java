package org.tomes.check.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.ManagementGroups.Inherited;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyExemption;
import org.tomes.inventory.view.ResourceView;

/**
 * Effectiveness of a policy in the scope to which it is assigned. It depends on enforcement, effect, selectors,
 * excluded scopes and exemptions.
 *
 * @param detail names of the objects that limit the policy
 */
record PolicyEffectiveness(AssignedDefinition use, Grip grip, String detail) {

    /**
     * Effects that only report violations. Policies with these effects report them even if the assignment is not
     * enforced (Microsoft Learn, "Azure Policy assignment structure", enforcement mode).
     */
    private static final Set<String> REPORTING = Set.of("audit", "auditifnotexists");

    private static final CachedValue<Inventory, ResourceIndex<PolicyExemption>> EXEMPTIONS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.policyExemptions(), PolicyExemption::assignment));
    /** The ids of resource groups that contain at least one resource. */
    private static final CachedValue<Inventory, Set<String>> FILLED_GROUPS = new CachedValue<>(
            inventory -> inventory.resources()
                    .stream()
                    .filter(resource -> !resource.type().text().startsWith("Microsoft.Authorization/"))
                    .flatMap(resource -> groupOf(resource.id()).stream())
                    .collect(Collectors.toSet()));

    /** How far the policy applies, from strongest to weakest; undecided values are ranked in between. */
    enum Grip {
        FULL,
        EFFECT_UNKNOWN,
        /** The rule of a custom definition may leave out resources or regions. */
        CONTENT_UNKNOWN,
        /** The meaning of the enforcement mode is unknown. */
        ENFORCEMENT_UNKNOWN,
        /** The assignment excludes resource groups that may no longer exist. */
        EXCLUSION_UNKNOWN,
        /** Individual resources are exempt. */
        RESOURCES_EXEMPT,
        NARROWED,
        GROUPS_OUT,
        EXEMPT,
        EFFECT,
        NOT_ENFORCED;

        boolean isUncertain() {
            return this == EFFECT_UNKNOWN || this == CONTENT_UNKNOWN || this == ENFORCEMENT_UNKNOWN
                    || this == EXCLUSION_UNKNOWN || this == RESOURCES_EXEMPT;
        }
    }

    /**
     * @param scope subscription or resource group that the policy must cover
     * @param builtIn effect of the definition if it is built in
     * @param strong sufficient effects, in lower case
     * @param assignments assignments of the subscription
     */
    static PolicyEffectiveness of(AssignedDefinition use, ResourceId scope, Optional<String> builtIn,
            Set<String> strong, EffectivePolicies assignments, CheckContext context) {
        Optional<Boolean> enforced = use.assignment().enforced();
        Optional<String> effect = use.effect(builtIn);
        boolean reports = effect.filter(REPORTING::contains).isPresent();
        if (enforced.isPresent() && !enforced.get() && !reports) {
            return new PolicyEffectiveness(use, Grip.NOT_ENFORCED, "");
        }
        if (effect.isPresent() && !strong.contains(effect.get())) {
            return new PolicyEffectiveness(use, Grip.EFFECT, effect.get());
        }
        List<PolicyExemption> exemptions = exemptions(use, context);
        Optional<PolicyExemption> above = that(Inherited.YES, exemptions, scope, assignments);
        if (above.isPresent()) {
            return new PolicyEffectiveness(use, Grip.EXEMPT, above.get().displayName());
        }
        if (enforced.isEmpty()) {
            return new PolicyEffectiveness(use, Grip.ENFORCEMENT_UNKNOWN, use.assignment().enforcement().orElse(""));
        }
        Optional<PolicyExemption> perhaps = that(Inherited.UNKNOWN, exemptions, scope, assignments);
        if (perhaps.isPresent()) {
            return new PolicyEffectiveness(use, Grip.EXCLUSION_UNKNOWN, perhaps.get().displayName());
        }
        if (use.isNarrowed()) {
            return new PolicyEffectiveness(use, Grip.NARROWED, "");
        }
        return within(use, scope, exemptions, context).orElseGet(
                () -> new PolicyEffectiveness(use, effect.isPresent() ? Grip.FULL : Grip.EFFECT_UNKNOWN, ""));
    }

    /** Returns the same effectiveness for a definition whose rule may leave out resources or regions. */
    PolicyEffectiveness withUnknownContent() {
        return grip == Grip.FULL ? new PolicyEffectiveness(use, Grip.CONTENT_UNKNOWN, "") : this;
    }

    private static Optional<PolicyExemption> that(Inherited answer, List<PolicyExemption> exemptions, ResourceId scope,
            EffectivePolicies assignments) {
        return exemptions.stream()
                .filter(policyExemption -> !policyExemption.selective())
                .filter(policyExemption -> policyExemption.scope()
                        .filter(exempt -> scope.isWithin(exempt) ? answer == Inherited.YES
                                : exempt.subscription().isEmpty() && assignments.scopeContains(exempt) == answer)
                        .isPresent())
                .findFirst();
    }

    /** Returns how exclusions and exemptions below the scope limit the policy. */
    private static Optional<PolicyEffectiveness> within(AssignedDefinition use, ResourceId scope,
            List<PolicyExemption> exemptions, CheckContext context) {
        Predicate<ResourceId> below = id -> !id.equals(scope) && id.isWithin(scope);
        List<ResourceId> exempt = exemptions.stream()
                .filter(policyExemption -> !policyExemption.selective())
                .flatMap(policyExemption -> policyExemption.scope().stream())
                .filter(below)
                .toList();
        List<ResourceId> out = use.assignment().exceptions().stream().filter(below).toList();
        List<ResourceId> groups = Stream.concat(out.stream(), exempt.stream())
                .filter(PolicyEffectiveness::isGroup)
                .distinct()
                .toList();
        List<ResourceId> knownGroups = groups.stream().filter(id -> isGroupInData(id, context)).toList();
        if (!knownGroups.isEmpty()) {
            return Optional.of(new PolicyEffectiveness(use, Grip.GROUPS_OUT, names(knownGroups)));
        }
        boolean groupsRead = context.covers(ResourceType.RESOURCE_GROUP, scope);
        if (!groups.isEmpty() && !groupsRead) {
            return Optional.of(new PolicyEffectiveness(use, Grip.EXCLUSION_UNKNOWN, names(groups)));
        }
        List<ResourceId> single = Stream.concat(out.stream(), exempt.stream()).filter(id -> !isGroup(id)).toList();
        List<String> selected = exemptions.stream()
                .filter(PolicyExemption::selective)
                .map(PolicyExemption::displayName)
                .toList();
        return single.isEmpty() && selected.isEmpty() ? Optional.empty()
                : Optional.of(new PolicyEffectiveness(use, Grip.RESOURCES_EXEMPT,
                        String.join(", ",
                                Stream.concat(selected.stream(), Stream.of(names(single)))
                                        .filter(text -> !text.isEmpty())
                                        .toList())));
    }

    private static List<PolicyExemption> exemptions(AssignedDefinition use, CheckContext context) {
        return EXEMPTIONS.in(context.inventory())
                .of(use.assignment().id())
                .stream()
                .filter(ResourceView::hasProperties)
                .filter(policyExemption -> policyExemption.isValid(context.now()))
                .filter(policyExemption -> policyExemption.members().isEmpty()
                        || use.reference().filter(name -> contains(policyExemption.members(), name)).isPresent())
                .toList();
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isGroup(ResourceId id) {
        return id.type().filter(ResourceType.RESOURCE_GROUP::equals).isPresent();
    }

    /** Whether the resource group itself or a resource in it was read. */
    private static boolean isGroupInData(ResourceId group, CheckContext context) {
        return context.inventory().find(group).isPresent()
                || FILLED_GROUPS.in(context.inventory()).contains(group.key());
    }

    private static Optional<String> groupOf(ResourceId id) {
        return id.resourceGroup()
                .flatMap(name -> id.subscription()
                        .flatMap(in -> ResourceId.parse("/subscriptions/" + in + "/resourceGroups/" + name)))
                .map(ResourceId::key);
    }

    private static String names(List<ResourceId> ids) {
        return String.join(", ", ids.stream().map(ResourceId::name).sorted().toList());
    }
}
