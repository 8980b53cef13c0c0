package org.tomes.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SubnetView;

/**
 * Determines whether the resource of a finding is in a snapshot. A resource counts as removed only if the snapshot is
 * known to contain all resources of its type in its subscription, and all of these could be read.
 */
final class ResourcePresence {

    /** Presence of a resource in a snapshot. */
    enum Answer {
        THERE,
        REMOVED,
        NOT_READ
    }

    private static final List<ResourceType> REFERRING_TYPES = List.of(ResourceType.NETWORK_INTERFACE,
            ResourceType.SECURITY_GROUP, ResourceType.PUBLIC_ADDRESS, ResourceType.VIRTUAL_MACHINE);

    /**
     * The ids of the resources that other resources use or are attached to. Azure removes such references when a
     * resource is deleted, or prevents the deletion. A file may contain only some resources of a resource group. A
     * resource to which others still refer does not count as removed.
     */
    private static final CachedValue<Inventory, Set<String>> IN_USE = new CachedValue<>(inventory -> Stream
            .concat(REFERRING_TYPES.stream()
                    .flatMap(type -> inventory.resources(type).stream())
                    .flatMap(resource -> resource.node().ids().stream().filter(id -> !id.equals(resource.id()))),
                    inventory.resources(ResourceType.DISK)
                            .stream()
                            .flatMap(disk -> disk.node().reference("managedBy").stream()))
            .map(ResourceId::key)
            .collect(Collectors.toSet()));

    private final Inventory inventory;
    private final Set<ResourceId> nestedIds;

    ResourcePresence(Inventory inventory) {
        this.inventory = inventory;
        this.nestedIds = Stream
                .concat(inventory.subnets().stream().map(SubnetView::id),
                        inventory.securityGroups()
                                .stream()
                                .flatMap(group -> group.allRules()
                                        .stream()
                                        .map(rule -> group.id().child("securityRules", rule.name()))))
                .collect(Collectors.toSet());
    }

    Answer of(CheckedResource subject) {
        return ResourceId.parse(subject.id())
                .map(id -> of(id, ResourceType.of(subject.type())))
                .orElse(Answer.NOT_READ);
    }

    /** Whether the snapshot contains the resource with this id. */
    boolean contains(String id) {
        return ResourceId.parse(id).filter(this::contains).isPresent();
    }

    /** Whether the snapshot contains the resource without its properties. */
    boolean containsNameOnly(String id) {
        return ResourceId.parse(id).flatMap(inventory::find).filter(resource -> !resource.hasProperties()).isPresent();
    }

    private boolean contains(ResourceId id) {
        return inventory.find(id).isPresent() || nestedIds.contains(id);
    }

    private Answer of(ResourceId id, ResourceType type) {
        if (!inventory.wasSubscriptionRead(id)) {
            return Answer.NOT_READ;
        }
        if (contains(id)) {
            return Answer.THERE;
        }
        boolean isUnread = inventory.notRead()
                .stream()
                .flatMap(gap -> ResourceId.parse(gap.item()).stream())
                .anyMatch(id::isWithin);
        boolean isComplete = type.equals(ResourceType.SUBNET) || type.equals(ResourceType.SECURITY_RULE)
                ? id.parent().filter(this::readOrRemoved).isPresent()
                : covers(type, id);
        return isComplete && !isUnread ? Answer.REMOVED : Answer.NOT_READ;
    }

    /**
     * Whether all resources of the type were collected. Lists in files may be incomplete. They prove that a resource is
     * absent only if they were declared complete, or if the resource is found in another place. A pull proves it if no
     * request for the type was refused.
     */
    private boolean covers(ResourceType type, ResourceId id) {
        if (inventory.snapshot().source() == SnapshotSource.FILES) {
            return id.subscription().isPresent() && !IN_USE.in(inventory).contains(id.key())
                    && inventory.isProvenAbsentByFiles(type, id);
        }
        return inventory.covers(type) && id.subscription().isPresent();
    }

    /** Whether the parent was read completely or was removed, so that it is known which children exist. */
    private boolean readOrRemoved(ResourceId parent) {
        return inventory.find(parent)
                .map(Resource::hasProperties)
                .orElseGet(() -> parent.type().map(type -> of(parent, type)).orElse(Answer.NOT_READ) == Answer.REMOVED);
    }
}
