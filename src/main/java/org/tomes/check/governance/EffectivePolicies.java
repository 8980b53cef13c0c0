package org.tomes.check.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ManagementGroups;
import org.tomes.check.ManagementGroups.Inherited;
import org.tomes.check.MissingRoleAssignments;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;

/** Policies that are assigned to a subscription: on the subscription or on a management group above it. */
final class EffectivePolicies {

    private static final ResourceType SET = ResourceType.of("Microsoft.Authorization/policySetDefinitions");
    /**
     * The initiative that Defender for Cloud assigns, "Microsoft cloud security benchmark". It contains none of the
     * definitions that the checks look for (repository Azure/azure-policy, {@code AzureSecurityCenter.json}, 57.56.0).
     */
    private static final String BENCHMARK = "1f3afdf9-d0c9-4c3d-847f-89da613e70a8";
    private static final ResourceType DEFINITION = ResourceType.of("Microsoft.Authorization/policyDefinitions");

    private static final CachedValue<Inventory, Boolean> LISTED_BY_TOOL = new CachedValue<>(
            inventory -> inventory.policyAssignments().stream().anyMatch(EffectivePolicies::isToolOutput));

    private final CheckContext context;
    private final Inventory inventory;
    private final ResourceId subscription;

    EffectivePolicies(CheckContext context, CollectedSubscription subscription) {
        this.context = context;
        this.inventory = context.inventory();
        this.subscription = subscription.id();
    }

    /** Whether the assignment applies to the subscription and does not exclude it. */
    Inherited applies(PolicyAssignment assignment) {
        if (assignment.scope().isEmpty() || assignment.exceptions().stream().anyMatch(subscription::isWithin)) {
            return Inherited.NO;
        }
        Inherited above = scopeContains(assignment.scope().get());
        return above == Inherited.YES ? inheritedUnlessExcluded(assignment) : above;
    }

    /**
     * Whether an inherited assignment applies. It does not apply if it excludes a management group above the
     * subscription, so these management groups must be known.
     */
    private Inherited inheritedUnlessExcluded(PolicyAssignment assignment) {
        Set<Inherited> excluded = assignment.exceptions()
                .stream()
                .filter(scope -> scope.subscription().isEmpty())
                .map(group -> ManagementGroups.contains(context, group, subscription))
                .collect(Collectors.toSet());
        return excluded.contains(Inherited.YES) ? Inherited.NO
                : excluded.contains(Inherited.UNKNOWN) ? Inherited.UNKNOWN : Inherited.YES;
    }

    /** Whether the scope contains the subscription. */
    Inherited scopeContains(ResourceId scope) {
        if (scope.subscription().isPresent()) {
            return subscription.isWithin(scope) ? Inherited.YES : Inherited.NO;
        }
        return ManagementGroups.inherits(context, scope, subscription);
    }

    /** Whether all assignments that apply to the subscription were read completely. */
    boolean areKnown() {
        if (mayLackInherited()) {
            return false;
        }
        boolean read = context.covers(ResourceType.POLICY_ASSIGNMENT, subscription)
                || !assignmentsThatApply(Inherited.YES).isEmpty() || !assignmentsExcludingSubscription().isEmpty();
        return read && !inventory.lacks(ResourceType.POLICY_ASSIGNMENT)
                && inventory.policyAssignments().stream().allMatch(PolicyAssignment::hasProperties);
    }

    /**
     * Whether inherited assignments may be missing. By default, {@code az policy assignment list} returns the
     * assignments of a single scope (Azure CLI reference, {@code --disable-scope-strict-match}), and so does Resource
     * Graph. Such output, which lacks the level “properties” or is a row, does not show the options used.
     */
    private boolean mayLackInherited() {
        return inventory.snapshot().source() == SnapshotSource.FILES
                && !inventory.hasInherited(ResourceType.POLICY_ASSIGNMENT, subscription)
                && LISTED_BY_TOOL.in(inventory);
    }

    private static boolean isToolOutput(PolicyAssignment assignment) {
        return assignment.hasProperties() && (!assignment.resource().node().child("properties").isObject()
                || MissingRoleAssignments.isResourceGraphRow(assignment.resource()));
    }

    List<PolicyAssignment> assignmentsThatApply(Inherited answer) {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::hasProperties)
                .filter(policyAssignment -> applies(policyAssignment) == answer)
                .toList();
    }

    /** Returns inherited assignments that explicitly exclude this subscription. */
    List<PolicyAssignment> assignmentsExcludingSubscription() {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::hasProperties)
                .filter(assignment -> assignment.exceptions().contains(subscription))
                .filter(assignment -> assignment.scope()
                        .filter(scope -> scopeContains(scope) != Inherited.NO)
                        .isPresent())
                .toList();
    }

    /** Returns assignments on resource groups of the subscription. */
    List<PolicyAssignment> resourceGroupAssignments() {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::hasProperties)
                .filter(policyAssignment -> policyAssignment.scope()
                        .filter(scope -> !scope.equals(subscription) && scope.isWithin(subscription))
                        .isPresent())
                .toList();
    }

    /**
     * Returns the policy definitions of an assignment: its own and, if its initiative was read, those of the
     * initiative.
     */
    Stream<AssignedDefinition> uses(PolicyAssignment assignment) {
        return assignment.definition().stream().flatMap(id -> {
            Optional<Resource> set = inventory.find(id).filter(read -> read.type().equals(SET));
            return Stream.concat(
                    Stream.of(
                            new AssignedDefinition(assignment, id, definition(id), Optional.empty(), Optional.empty())),
                    set.stream()
                            .flatMap(read -> read.node().properties().objects("policyDefinitions").stream())
                            .flatMap(member -> member.reference("policyDefinitionId")
                                    .map(single -> new AssignedDefinition(assignment, single, definition(single), set,
                                            Optional.of(member)))
                                    .stream()));
        });
    }

    private Optional<Resource> definition(ResourceId id) {
        return inventory.find(id).filter(read -> read.hasProperties() && read.type().equals(DEFINITION));
    }

    /**
     * Whether the assigned definition was not read and its content is therefore unknown: a custom definition, or an
     * initiative, including Azure's built-in ones.
     */
    boolean isOpaque(PolicyAssignment assignment) {
        Optional<ResourceId> definition = assignment.definition()
                .filter(id -> id.subscription().isPresent() || id.key().contains("managementgroups")
                        || id.type().filter(SET::equals).isPresent() && !id.name().equalsIgnoreCase(BENCHMARK));
        return definition.filter(id -> inventory.find(id)
                .filter(Resource::hasProperties)
                .filter(read -> read.type().equals(SET) || read.type().equals(DEFINITION))
                .isEmpty()).isPresent();
    }

    /** Whether the assignment contains a custom definition that was read and that matches the pattern. */
    boolean mentions(PolicyAssignment assignment, Pattern words) {
        return uses(assignment).flatMap(use -> use.read().stream())
                .filter(read -> !read.id().key().startsWith("/providers/microsoft.authorization/"))
                .anyMatch(read -> words.matcher(read.json()).find());
    }

    static JsonNodeView parameters(PolicyAssignment assignment) {
        return assignment.resource().node().properties().child("parameters");
    }
}
