package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** A subscription that was read itself, or of which at least one resource was read. */
public record CollectedSubscription(ResourceId id, CheckedResource subject) {

    /** Returns all subscriptions of an inventory, sorted by id. */
    public static List<CollectedSubscription> of(Inventory inventory) {
        Map<ResourceId, CollectedSubscription> subscriptions = new TreeMap<>();
        inventory.subscriptions()
                .forEach(subscription -> subscriptions.put(subscription.id(),
                        new CollectedSubscription(subscription.id(), new CheckedResource(subscription.id().toString(),
                                subscription.displayName(), ResourceType.SUBSCRIPTION.text()))));
        inventory.resources()
                .stream()
                .map(Resource::id)
                .flatMap(id -> of(id).stream())
                .forEach(id -> subscriptions.computeIfAbsent(id, CollectedSubscription::ofId));
        return List.copyOf(subscriptions.values());
    }

    private static CollectedSubscription ofId(ResourceId id) {
        return new CollectedSubscription(id, CheckedResource.of(id, ResourceType.SUBSCRIPTION));
    }

    /** Returns the subscription that contains the resource. */
    public static Optional<ResourceId> of(ResourceId id) {
        return id.subscription().flatMap(name -> ResourceId.parse("/subscriptions/" + name));
    }

    public boolean holds(ResourceId resource) {
        return resource.isWithin(id);
    }
}
