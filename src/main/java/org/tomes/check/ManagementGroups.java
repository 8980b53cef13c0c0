package org.tomes.check;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;

/**
 * The management groups above subscriptions that the data proves: from the row of the subscription in Resource Graph,
 * or from {@code az account management-group entities list}.
 */
public final class ManagementGroups {

    /** The names of the management groups above a subscription; none if they are unknown. */
    private static final CachedValue.ByKey<Inventory, ResourceId, List<String>> ABOVE = new CachedValue.ByKey<>(
            ManagementGroups::chain);

    private ManagementGroups() {
    }

    /** Whether an assignment above a subscription applies in the subscription. */
    public enum Inherited {
        YES,
        NO,
        UNKNOWN
    }

    /** Returns whether the subscription of {@code of} is below the management group. */
    public static Inherited contains(CheckContext context, ResourceId group, ResourceId of) {
        List<String> above = above(context.inventory(), of);
        return above.isEmpty() ? Inherited.UNKNOWN
                : above.stream().anyMatch(group.name()::equalsIgnoreCase) ? Inherited.YES : Inherited.NO;
    }

    /**
     * Like {@link #contains}, for the scope of an assignment. Azure returns for a subscription only those management
     * group assignments that apply to it; files do not show which subscription was queried.
     */
    public static Inherited inherits(CheckContext context, ResourceId scope, ResourceId of) {
        Inherited proven = contains(context, scope, of);
        return proven == Inherited.UNKNOWN && context.subscriptions().size() == 1
                && context.inventory().snapshot().source() == SnapshotSource.PULL ? Inherited.YES : proven;
    }

    /**
     * Whether the role applies to this resource, directly or inherited from a scope that the data proves to contain it.
     */
    public static boolean hold(RoleAssignment role, ResourceId on, CheckContext context) {
        return role.appliesTo(on) || isAbove(role, on, Inherited.YES, context);
    }

    /** Whether the role is assigned on a management group of which it is unknown whether it contains this resource. */
    public static boolean mayHold(RoleAssignment role, ResourceId on, CheckContext context) {
        return isAbove(role, on, Inherited.UNKNOWN, context);
    }

    private static boolean isAbove(RoleAssignment role, ResourceId on, Inherited answer, CheckContext context) {
        return role.isOnManagementGroup()
                && role.scope().filter(scope -> inherits(context, scope, on) == answer).isPresent();
    }

    /** Returns the names of the management groups above the subscription of this id; empty if they are unknown. */
    private static List<String> above(Inventory inventory, ResourceId of) {
        return CollectedSubscription.of(of).map(subscription -> ABOVE.in(inventory, subscription)).orElse(List.of());
    }

    private static List<String> chain(Inventory inventory, ResourceId subscription) {
        return Stream
                .concat(Stream.of(subscription),
                        ResourceId.ofTypeAndName(ResourceType.MANAGEMENT_ENTITY, subscription.name()).stream())
                .flatMap(id -> inventory.find(id).stream())
                .map(read -> chain(read.node().properties()))
                .filter(chain -> !chain.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> chain(JsonNodeView properties) {
        return Stream
                .of(properties.objects("managementGroupAncestorsChain")
                        .stream()
                        .flatMap(group -> group.text("name").stream()), properties.texts("parentNameChain").stream(),
                        properties.child("parent").reference("id").map(ResourceId::name).stream())
                .flatMap(names -> names)
                .toList();
    }
}
