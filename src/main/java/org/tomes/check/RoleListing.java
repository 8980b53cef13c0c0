package org.tomes.check;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * What {@code az role assignment list} leaves out: everything but the scope that it was asked for, unless {@code --all}
 * or {@code --include-inherited} was given (Azure CLI reference, "az role assignment list"). Its answer does not tell
 * how it was asked; only the scopes in it do. Other sources list everything.
 */
public final class RoleListing {

    private RoleListing() {
    }

    /** Why roles on the subscription itself may be missing; empty where they are not. */
    public static Optional<Message> ofSubscription(KnownSubscription subscription, CheckContext context) {
        List<RoleAssignment> read = of(subscription.id(), context);
        return read.stream().allMatch(each -> each.roleName().isPresent() && !each.holdsOn(subscription.id()))
                && !read.isEmpty() ? Optional.of(Message.of("check.identity.roles.listing-of-parts"))
                        : Optional.empty();
    }

    /** Why roles on what is in the subscription may be missing; empty where they are not. */
    public static Optional<Message> within(ResourceId place, CheckContext context) {
        List<RoleAssignment> read = of(place, context);
        boolean all = read.isEmpty() || read.stream()
                .anyMatch(each -> each.roleName().isEmpty() || each.scope()
                        .filter(scope -> scope.subscription().isPresent()
                                && KnownSubscription.of(scope).filter(scope::equals).isEmpty())
                        .isPresent());
        return all ? Optional.empty() : Optional.of(Message.of("check.identity.roles.listing-of-subscription"));
    }

    /** Whether roles that are inherited from above may be missing. */
    static boolean leavesOutInherited(ResourceId place, CheckContext context) {
        List<RoleAssignment> read = context.inventory().roleAssignments();
        return of(place, context).stream().anyMatch(each -> each.roleName().isPresent())
                && read.stream().noneMatch(each -> each.wholeTenant() || each.onManagementGroup());
    }

    private static List<RoleAssignment> of(ResourceId place, CheckContext context) {
        Optional<ResourceId> subscription = KnownSubscription.of(place);
        return context.inventory()
                .roleAssignments()
                .stream()
                .filter(each -> each.scope().flatMap(KnownSubscription::of).equals(subscription))
                .toList();
    }
}
