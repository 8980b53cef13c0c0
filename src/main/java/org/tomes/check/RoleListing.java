package org.tomes.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * What {@code az role assignment list} leaves out: everything but the scope that it was asked for, unless {@code --all}
 * or {@code --include-inherited} was given (Azure CLI reference, "az role assignment list"). Its answer does not tell
 * how it was asked; only the scopes in it do. Other lists may be of one resource group all the same. A pull lists
 * everything.
 */
public final class RoleListing {

    private RoleListing() {
    }

    /**
     * What the role assignments below one subscription tell of how they were listed.
     *
     * @param cli whether one of them has the name of its role, as only Azure CLI answers
     * @param ofParts whether none of them is on the subscription itself
     * @param ofSubscription whether all of them are from Azure CLI and on the subscription itself
     */
    private record Listed(boolean cli, boolean ofParts, boolean ofSubscription) {

        private static final Listed NOTHING = new Listed(false, false, false);

        private static Listed of(ResourceId subscription, List<RoleAssignment> read) {
            boolean onlyCli = read.stream().allMatch(each -> each.roleName().isPresent());
            return new Listed(read.stream().anyMatch(each -> each.roleName().isPresent()),
                    read.stream().noneMatch(each -> each.holdsOn(subscription)),
                    onlyCli && read.stream().noneMatch(RoleListing::isOnAPart));
        }
    }

    /** Why roles that hold on the whole subscription may be missing; empty if they are not. */
    public static Optional<Message> gapOnSubscription(KnownSubscription subscription, CheckContext context) {
        return gapOnSubscription(subscription.id(), context);
    }

    private static Optional<Message> gapOnSubscription(ResourceId place, CheckContext context) {
        if (context.inventory().snapshot().source() != SnapshotSource.FILES) {
            return Optional.empty();
        }
        if (of(place, context).ofParts()) {
            return Optional.of(Message.of("check.identity.roles.listing-of-parts"));
        }
        return leavesOutInherited(place, context)
                ? Optional.of(Message.of("check.identity.roles.listing-without-inherited"))
                : Optional.empty();
    }

    /** Why roles that hold on something in the subscription may be missing; empty if they are not. */
    public static Optional<Message> gapAround(ResourceId place, CheckContext context) {
        return gapBelow(place, context).or(() -> gapOnSubscription(place, context));
    }

    /** Why roles on what is in the subscription may be missing; empty if they are not. */
    private static Optional<Message> gapBelow(ResourceId place, CheckContext context) {
        return of(place, context).ofSubscription()
                ? Optional.of(Message.of("check.identity.roles.listing-of-subscription"))
                : Optional.empty();
    }

    /** Whether roles that are inherited from above may be missing: a list that holds none may be without them. */
    static boolean leavesOutInherited(ResourceId place, CheckContext context) {
        boolean above = context.inventory()
                .make("roles from above the subscriptions",
                        () -> context.inventory()
                                .roleAssignments()
                                .stream()
                                .anyMatch(each -> each.wholeTenant() || each.onManagementGroup()));
        return !above && of(place, context).cli();
    }

    private static boolean isOnAPart(RoleAssignment assignment) {
        return assignment.scope()
                .filter(scope -> scope.subscription().isPresent()
                        && KnownSubscription.of(scope).filter(scope::equals).isEmpty())
                .isPresent();
    }

    private static Listed of(ResourceId place, CheckContext context) {
        Map<ResourceId, Listed> bySubscription = context.inventory().make("listings of roles", () -> {
            Map<ResourceId, List<RoleAssignment>> read = new HashMap<>();
            context.inventory()
                    .roleAssignments()
                    .forEach(each -> each.scope()
                            .flatMap(KnownSubscription::of)
                            .ifPresent(id -> read.computeIfAbsent(id, key -> new ArrayList<>()).add(each)));
            Map<ResourceId, Listed> listed = new HashMap<>();
            read.forEach((id, all) -> listed.put(id, Listed.of(id, all)));
            return listed;
        });
        return KnownSubscription.of(place).map(bySubscription::get).orElse(Listed.NOTHING);
    }
}
