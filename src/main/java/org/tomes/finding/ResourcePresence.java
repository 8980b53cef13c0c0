package org.tomes.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Subject;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subnet;

/**
 * Whether something that was found once is in a snapshot. That it is removed is only said where the snapshot is known
 * to hold all of its type in its subscription, and nothing of it stands among what could not be read.
 */
final class ResourcePresence {

    /** What a snapshot says of a resource. */
    enum Answer {
        THERE,
        REMOVED,
        NOT_READ
    }

    private static final List<ResourceType> USERS = List.of(ResourceType.NETWORK_INTERFACE, ResourceType.SECURITY_GROUP,
            ResourceType.PUBLIC_ADDRESS, ResourceType.VIRTUAL_MACHINE);

    private final Inventory inventory;
    private final Set<ResourceId> listed;

    ResourcePresence(Inventory inventory) {
        this.inventory = inventory;
        this.listed = Stream
                .concat(inventory.subnets().stream().map(Subnet::id),
                        inventory.securityGroups()
                                .stream()
                                .flatMap(group -> group.allRules()
                                        .stream()
                                        .map(rule -> group.id().child("securityRules", rule.name()))))
                .collect(Collectors.toSet());
    }

    Answer of(Subject subject) {
        return ResourceId.parse(subject.id())
                .map(id -> of(id, ResourceType.of(subject.type())))
                .orElse(Answer.NOT_READ);
    }

    private Answer of(ResourceId id, ResourceType type) {
        if (!inventory.readSubscriptionOf(id)) {
            return Answer.NOT_READ;
        }
        if (inventory.find(id).isPresent() || listed.contains(id)) {
            return Answer.THERE;
        }
        boolean refused = inventory.notRead()
                .stream()
                .flatMap(gap -> ResourceId.parse(gap.what()).stream())
                .anyMatch(id::isWithin);
        boolean read = type.equals(ResourceType.SUBNET) || type.equals(ResourceType.SECURITY_RULE)
                ? id.parent().filter(this::readOrRemoved).isPresent()
                : covers(type, id);
        return read && !refused ? Answer.REMOVED : Answer.NOT_READ;
    }

    /**
     * Files may hold a part of what there is: lists prove it only where they are said to be complete, or where the
     * resource is found in another place. A pull proves it where it was refused nothing of the type.
     */
    private boolean covers(ResourceType type, ResourceId id) {
        if (inventory.snapshot().source() == SnapshotSource.FILES) {
            return id.subscription().isPresent() && !inUse().contains(id.key())
                    && inventory.provedAbsentByFiles(type, id);
        }
        return inventory.covers(type) && id.subscription().isPresent();
    }

    /**
     * The ids that others name as used by or attached to them, which Azure takes back when a resource is deleted, or
     * which prevents that. A file may hold some resources of a group, and what others still name is not removed.
     */
    private Set<String> inUse() {
        return inventory.make("ids of what is in use",
                () -> Stream.concat(USERS.stream()
                        .flatMap(type -> inventory.resources(type).stream())
                        .flatMap(resource -> resource.node().ids().stream().filter(id -> !id.equals(resource.id()))),
                        inventory.resources(ResourceType.DISK)
                                .stream()
                                .flatMap(disk -> disk.node().reference("managedBy").stream()))
                        .map(ResourceId::key)
                        .collect(Collectors.toSet()));
    }

    /** What stands within a resource is known where that one was read whole, or is known to be removed itself. */
    private boolean readOrRemoved(ResourceId parent) {
        return inventory.find(parent)
                .map(Resource::whole)
                .orElseGet(() -> parent.type().map(type -> of(parent, type)).orElse(Answer.NOT_READ) == Answer.REMOVED);
    }
}
