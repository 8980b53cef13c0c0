package org.tomes.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * Role assignments that {@code az role assignment list} leaves out: all except those of the queried scope, unless
 * {@code --all} or {@code --include-inherited} is used (Azure CLI reference, "az role assignment list"). The output
 * does not contain the options used; only the scopes in it indicate them. Lists from other tools may also be limited to
 * one resource group. A pull lists all assignments.
 */
public final class MissingRoleAssignments {

    private static final CachedValue<Inventory, Map<ResourceId, Listed>> BY_SUBSCRIPTION = new CachedValue<>(
            MissingRoleAssignments::listed);

    private MissingRoleAssignments() {
    }

    /**
     * Conclusions from the role assignments of one subscription about how they were listed.
     *
     * @param tool whether at least one assignment contains the name of its role, which only Azure CLI returns, or is a
     * row of Resource Graph
     * @param ofParts whether no assignment is on the subscription itself
     * @param ofSubscription whether all assignments are from Azure CLI and on the subscription itself
     */
    private record Listed(boolean tool, boolean ofParts, boolean ofSubscription) {

        private static final Listed NOTHING = new Listed(false, false, false);

        private static Listed of(ResourceId subscription, List<RoleAssignment> read) {
            boolean onlyCli = read.stream().allMatch(assignment -> assignment.roleName().isPresent());
            return new Listed(
                    read.stream()
                            .anyMatch(assignment -> assignment.roleName().isPresent()
                                    || isResourceGraphRow(assignment.resource())),
                    read.stream().noneMatch(assignment -> assignment.appliesTo(subscription)),
                    onlyCli && read.stream().noneMatch(MissingRoleAssignments::isBelowSubscription));
        }
    }

    /** Returns why roles that apply to the whole subscription may be missing; empty if all were collected. */
    public static Optional<Message> gapOnSubscription(CollectedSubscription subscription, CheckContext context) {
        return gapOnSubscription(subscription.id(), context);
    }

    private static Optional<Message> gapOnSubscription(ResourceId place, CheckContext context) {
        if (context.inventory().snapshot().source() != SnapshotSource.FILES) {
            return Optional.empty();
        }
        if (of(place, context).ofParts()) {
            return Optional.of(Message.of("check.identity.roles.listing-of-parts"));
        }
        return mayLackInherited(place, context)
                ? Optional.of(Message.of("check.identity.roles.listing-without-inherited"))
                : Optional.empty();
    }

    /** Returns why roles on or around this scope in the subscription may be missing; empty if all were collected. */
    public static Optional<Message> gapAround(ResourceId place, CheckContext context) {
        return gapBelow(place, context).or(() -> gapOnSubscription(place, context));
    }

    /** Returns why roles on resources in the subscription may be missing; empty if all were collected. */
    private static Optional<Message> gapBelow(ResourceId place, CheckContext context) {
        return of(place, context).ofSubscription()
                ? Optional.of(Message.of("check.identity.roles.listing-of-subscription"))
                : Optional.empty();
    }

    /**
     * Whether inherited roles may be missing. A list without inherited roles may have been created without the option
     * for them, and a list with roles of one management group does not contain those of other management groups.
     */
    static boolean mayLackInherited(ResourceId place, CheckContext context) {
        return of(place, context).tool() && !context.inventory().hasInherited(ResourceType.ROLE_ASSIGNMENT, place);
    }

    /**
     * Whether this is a row of Resource Graph. By default, its queries return no assignments from above the
     * subscription (REST "Resources", {@code authorizationScopeFilter}: {@code AtScopeAndBelow}).
     */
    public static boolean isResourceGraphRow(Resource resource) {
        return resource.node().has("tenantId") && resource.node().has("subscriptionId");
    }

    private static boolean isBelowSubscription(RoleAssignment assignment) {
        return assignment.scope()
                .filter(scope -> scope.subscription().isPresent()
                        && CollectedSubscription.of(scope).filter(scope::equals).isEmpty())
                .isPresent();
    }

    private static Listed of(ResourceId place, CheckContext context) {
        return CollectedSubscription.of(place).map(BY_SUBSCRIPTION.in(context.inventory())::get).orElse(Listed.NOTHING);
    }

    private static Map<ResourceId, Listed> listed(Inventory inventory) {
        Map<ResourceId, List<RoleAssignment>> read = new HashMap<>();
        inventory.roleAssignments()
                .forEach(assignment -> assignment.scope()
                        .flatMap(CollectedSubscription::of)
                        .ifPresent(id -> read.computeIfAbsent(id, key -> new ArrayList<>()).add(assignment)));
        Map<ResourceId, Listed> listed = new HashMap<>();
        read.forEach((id, all) -> listed.put(id, Listed.of(id, all)));
        return listed;
    }
}
