package org.tomes.check.governance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;

/** The policies that are assigned to a subscription: on itself, or on a management group above it. */
final class Assignments {

    private static final ResourceType SET = ResourceType.of("Microsoft.Authorization/policySetDefinitions");
    private static final ResourceType DEFINITION = ResourceType.of("Microsoft.Authorization/policyDefinitions");

    private final CheckContext context;
    private final Inventory inventory;
    private final ResourceId subscription;
    private final Optional<List<String>> managementGroups;

    Assignments(CheckContext context, KnownSubscription subscription) {
        this.context = context;
        this.inventory = context.inventory();
        this.subscription = subscription.id();
        this.managementGroups = context.inventory()
                .find(subscription.id())
                .map(read -> read.node().properties())
                .map(properties -> properties.objects("managementGroupAncestorsChain"))
                .filter(chain -> !chain.isEmpty())
                .map(chain -> chain.stream().flatMap(jsonNodeView -> jsonNodeView.text("name").stream()).toList());
    }

    /**
     * Whether an assignment applies to the subscription; {@code UNKNOWN} of a management group whose subscriptions are
     * not in the data.
     */
    enum Applies {
        YES,
        NO,
        UNKNOWN
    }

    Applies applies(PolicyAssignment assignment) {
        if (assignment.scope().isEmpty() || assignment.exceptions().stream().anyMatch(subscription::isWithin)) {
            return Applies.NO;
        }
        Applies above = scopeContains(assignment.scope().get());
        return above == Applies.YES ? unlessLeftOut(assignment) : above;
    }

    /** An assignment may leave out management groups; which of them the subscription is in is to be known then. */
    private Applies unlessLeftOut(PolicyAssignment assignment) {
        List<ResourceId> groups = assignment.exceptions()
                .stream()
                .filter(scope -> scope.subscription().isEmpty())
                .toList();
        if (groups.isEmpty()) {
            return Applies.YES;
        }
        return managementGroups
                .map(above -> groups.stream().anyMatch(group -> above.stream().anyMatch(group.name()::equalsIgnoreCase))
                        ? Applies.NO
                        : Applies.YES)
                .orElse(Applies.UNKNOWN);
    }

    /** Whether the subscription stands in this scope. */
    Applies scopeContains(ResourceId scope) {
        if (scope.subscription().isPresent()) {
            return subscription.isWithin(scope) ? Applies.YES : Applies.NO;
        }
        if (managementGroups.isPresent()) {
            return managementGroups.get().stream().anyMatch(scope.name()::equalsIgnoreCase) ? Applies.YES : Applies.NO;
        }
        // Asked for one subscription, Azure lists only those management groups that are above it; files tell no
        // question.
        return context.subscriptions().size() == 1 && context.inventory().snapshot().source() == SnapshotSource.PULL
                ? Applies.YES
                : Applies.UNKNOWN;
    }

    /** Whether the assignments that apply to the subscription were read, and each of them whole. */
    boolean areKnown() {
        if (mayLackInherited()) {
            return false;
        }
        boolean read = context.covers(ResourceType.POLICY_ASSIGNMENT, subscription)
                || !whereApplies(Applies.YES).isEmpty() || !excludingSubscription().isEmpty();
        return read && !inventory.lacks(ResourceType.POLICY_ASSIGNMENT)
                && inventory.policyAssignments().stream().allMatch(PolicyAssignment::whole);
    }

    /**
     * {@code az policy assignment list} tells of one scope alone, unless it was asked for more (Azure CLI reference,
     * {@code --disable-scope-strict-match}); its answer, without the level “properties”, does not say how it was asked.
     */
    private boolean mayLackInherited() {
        return inventory.snapshot().source() == SnapshotSource.FILES && inventory.make("assignments of one scope",
                () -> inventory.policyAssignments().stream().anyMatch(Assignments::isOfCommandLine)
                        && inventory.policyAssignments()
                                .stream()
                                .flatMap(assignment -> assignment.scope().stream())
                                .allMatch(scope -> scope.subscription().isPresent()));
    }

    private static boolean isOfCommandLine(PolicyAssignment assignment) {
        return assignment.whole() && !assignment.resource().node().child("properties").isObject();
    }

    List<PolicyAssignment> whereApplies(Applies answer) {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::whole)
                .filter(policyAssignment -> applies(policyAssignment) == answer)
                .toList();
    }

    /** Those from above that leave out this subscription by name. */
    List<PolicyAssignment> excludingSubscription() {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::whole)
                .filter(assignment -> assignment.exceptions().contains(subscription))
                .filter(assignment -> assignment.scope()
                        .filter(scope -> scopeContains(scope) != Applies.NO)
                        .isPresent())
                .toList();
    }

    /** Those on resource groups of the subscription. */
    List<PolicyAssignment> onResourceGroups() {
        return inventory.policyAssignments()
                .stream()
                .filter(PolicyAssignment::whole)
                .filter(policyAssignment -> policyAssignment.scope()
                        .filter(scope -> !scope.equals(subscription) && scope.isWithin(subscription))
                        .isPresent())
                .toList();
    }

    /** The definitions that an assignment brings: its own, and those of its initiative where that was read. */
    Stream<PolicyUse> uses(PolicyAssignment assignment) {
        return assignment.definition().stream().flatMap(id -> {
            Optional<Resource> set = inventory.find(id).filter(read -> read.type().equals(SET));
            return Stream.concat(
                    Stream.of(new PolicyUse(assignment, id, definition(id), Optional.empty(), Optional.empty())),
                    set.stream()
                            .flatMap(read -> read.node().properties().objects("policyDefinitions").stream())
                            .flatMap(member -> member.reference("policyDefinitionId")
                                    .map(single -> new PolicyUse(assignment, single, definition(single), set,
                                            Optional.of(member)))
                                    .stream()));
        });
    }

    private Optional<Resource> definition(ResourceId id) {
        return inventory.find(id).filter(read -> read.whole() && read.type().equals(DEFINITION));
    }

    /** Whether what it demands is the company's own making and was not read. */
    boolean isOpaque(PolicyAssignment assignment) {
        Optional<ResourceId> definition = assignment.definition()
                .filter(id -> id.subscription().isPresent() || id.key().contains("managementgroups"));
        return definition.filter(id -> inventory.find(id)
                .filter(Resource::whole)
                .filter(read -> read.type().equals(SET) || read.type().equals(DEFINITION))
                .isEmpty()).isPresent();
    }

    /** Whether a definition of the company's own that it brings, and that was read, speaks of this. */
    boolean mentions(PolicyAssignment assignment, Pattern words) {
        return uses(assignment).flatMap(use -> use.read().stream())
                .filter(read -> !read.id().key().startsWith("/providers/microsoft.authorization/"))
                .anyMatch(read -> words.matcher(read.json()).find());
    }

    static JsonNodeView parameters(PolicyAssignment assignment) {
        return assignment.resource().node().properties().child("parameters");
    }
}
