package org.tomes.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.Subscription;

/**
 * A resource and the resources to which it belongs, nearest first. These are the VM of a network interface, disk or
 * backup; the resource that contains a subnet, database, secret or recommendation; then the resource group and the
 * subscription. A resource without tags has the environment of the resource to which it belongs.
 */
final class ResourceAncestors {

    /** The ids of key vaults by the host names that the ids of their items contain. */
    private static final CachedValue<Inventory, Map<String, ResourceId>> VAULTS = new CachedValue<>(
            inventory -> inventory.keyVaults()
                    .stream()
                    .collect(Collectors.toMap(KeyVault::host, KeyVault::id, (first, second) -> first)));

    private final List<ResourceId> ids;
    private final Inventory inventory;

    private ResourceAncestors(List<ResourceId> ids, Inventory inventory) {
        this.ids = ids;
        this.inventory = inventory;
    }

    static ResourceAncestors of(ResourceId id, CheckContext context) {
        Set<ResourceId> around = new LinkedHashSet<>();
        collect(id, context.inventory(), around);
        return new ResourceAncestors(List.copyOf(around), context.inventory());
    }

    private static void collect(ResourceId id, Inventory inventory, Set<ResourceId> around) {
        if (around.add(id)) {
            Stream.concat(owner(id, inventory).stream(), id.parent().stream())
                    .forEach(next -> collect(next, inventory, around));
        }
    }

    /** Returns the resource that this one serves; empty if it serves none, or if it serves only its parent. */
    private static Optional<ResourceId> owner(ResourceId id, Inventory inventory) {
        if (id.isVaultItem()) {
            return Optional.ofNullable(
                    VAULTS.in(inventory).get(id.key().replaceFirst("^https://", "").replaceFirst("[:/].*$", "")));
        }
        return inventory.find(id).map(Resource::node).flatMap(node -> {
            JsonNodeView properties = node.properties();
            return node.reference("managedBy")
                    .or(() -> properties.child("virtualMachine").reference("id"))
                    .or(() -> properties.reference("sourceResourceId"))
                    .or(() -> properties.child("dataSourceInfo").reference("resourceID"));
        });
    }

    /** Returns the tags of the resource and of the resources to which it belongs, nearest first. */
    Stream<Map<String, String>> tags() {
        return ids.stream().flatMap(id -> inventory.find(id).stream()).map(Resource::tags);
    }

    /** Returns the names of the resource and of the resources to which it belongs, nearest first. */
    Stream<String> names() {
        return ids.stream().flatMap(this::name);
    }

    private Stream<String> name(ResourceId id) {
        boolean subscription = id.type().filter(ResourceType.SUBSCRIPTION::equals).isPresent();
        Optional<Resource> read = inventory.find(id);
        return subscription ? read.map(Subscription::of).map(Subscription::displayName).stream()
                : Stream.of(read.map(Resource::name).orElseGet(id::name));
    }
}
