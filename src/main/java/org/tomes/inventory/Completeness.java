package org.tomes.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.importing.ListScope;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What files prove by what they do not contain; the only place that decides whether a resource was seen to be missing.
 * A list may have been filtered, and nothing in it says so: it proves something only where who imported it says that it
 * is complete. Even then it may be limited to one resource group or one parent: what is missing together with its whole
 * group, or has no sibling, may just not have been listed. Rows without properties are known by name only and prove
 * nothing of others.
 */
public final class Completeness {

    /** Their names are part of public host names (Microsoft Learn, "Naming rules and restrictions": scope global). */
    private static final Set<ResourceType> NAMED_ONCE = Set.of(ResourceType.KEY_VAULT, ResourceType.STORAGE_ACCOUNT,
            ResourceType.SQL_SERVER, ResourceType.WEB_APP);

    private final Snapshot snapshot;
    /** Types by what was listed together, those that hold a whole resource. */
    private final Set<String> lists = new HashSet<>();
    private final Map<String, Set<String>> groupsOfType = new HashMap<>();
    private final Set<String> subscriptionsOfType = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<ResourceId> namedGroups = new HashSet<>();
    private final Set<String> namesTaken = new HashSet<>();

    Completeness(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Completeness of(Inventory inventory) {
        Completeness completeness = new Completeness(inventory.snapshot());
        inventory.resources().forEach(resource -> completeness.take(resource.id(), resource.type(), resource.whole()));
        return completeness;
    }

    /** Reads the entries of files that are stored; the proof of a pull is another one. */
    static Completeness of(Snapshot snapshot, Snapshots snapshots) {
        Completeness completeness = new Completeness(snapshot);
        if (snapshot.source() == SnapshotSource.FILES) {
            PagedEntries entries = new PagedEntries(snapshots, snapshot.id());
            for (ResourceEntry entry = entries.nextOrNull(); entry != null; entry = entries.nextOrNull()) {
                completeness.take(entry.id(), entry.type(), entry.whole());
            }
        }
        return completeness;
    }

    void take(ResourceId id, ResourceType type, boolean whole) {
        if (type.equals(ResourceType.RESOURCE_GROUP)) {
            namedGroups.add(id);
        } else {
            group(id).ifPresent(groups::add);
        }
        if (NAMED_ONCE.contains(type)) {
            namesTaken.add(key(type, nameInSubscription(id)));
        }
        if (!ListScope.isOfParent(type, id)) {
            parents.add(id.key());
        }
        if (whole) {
            subscriptionsOfType.add(key(type, subscription(id)));
            lists.add(key(type, ListScope.of(type, id)));
            group(id).ifPresent(
                    group -> groupsOfType.computeIfAbsent(key(type, subscription(id)), none -> new HashSet<>())
                            .add(group));
        }
    }

    /**
     * Checks whether files contain the resources of this type in the subscription of this id: at least one of them as a
     * whole, or an empty list; and no list of them is known to lack some.
     */
    boolean isComplete(ResourceType type, ResourceId of, List<UnreadEntry> gaps) {
        return (subscriptionsOfType.contains(key(type, subscription(of))) || saysNone(type, of))
                && gaps.stream().noneMatch(gap -> gap.lacks(type, of));
    }

    /** Checks whether a resource that the files do not contain is known not to exist, or not to be there any more. */
    boolean provesAbsent(ResourceType type, ResourceId id, List<UnreadEntry> gaps) {
        return hasMoved(type, id) || snapshot.isSaidComplete(id) && provesAbsentIfComplete(type, id, gaps);
    }

    /** A name that is taken once in all of Azure is only in another group if the resource was moved there. */
    private boolean hasMoved(ResourceType type, ResourceId id) {
        return namesTaken.contains(key(type, nameInSubscription(id)));
    }

    private boolean provesAbsentIfComplete(ResourceType type, ResourceId id, List<UnreadEntry> gaps) {
        if (gaps.stream().anyMatch(gap -> gap.lacks(type, id))) {
            return false;
        }
        if (isGroupRemoved(id, gaps) || saysNone(type, id) && (isListEmpty(type, id) || isGroupHeld(id))) {
            return true;
        }
        return ListScope.isOfParent(type, id) ? isListedWithSiblings(type, id) || isParentRemoved(id, gaps)
                : isComplete(type, id, gaps) && isGroupListed(type, id);
    }

    private boolean isParentRemoved(ResourceId id, List<UnreadEntry> gaps) {
        return id.parent()
                .filter(parent -> !parents.contains(parent.key()))
                .filter(parent -> parent.type().filter(type -> provesAbsent(type, parent, gaps)).isPresent())
                .isPresent();
    }

    /** Whether this type's resources that are listed together with this one were read. */
    boolean isListedWithSiblings(ResourceType type, ResourceId id) {
        return lists.contains(key(type, ListScope.of(type, id)));
    }

    private boolean isListEmpty(ResourceType type, ResourceId id) {
        return snapshot.none().stream().anyMatch(list -> list.type().equals(type) && list.provesNoneBeyond(type, id));
    }

    /** A list of all resources may be of one group. */
    private boolean isGroupHeld(ResourceId id) {
        return group(id).filter(group -> !groups.contains(group)).isEmpty();
    }

    private boolean isGroupListed(ResourceType type, ResourceId id) {
        Optional<String> group = group(id);
        Set<String> listed = groupsOfType.getOrDefault(key(type, subscription(id)), Set.of());
        return group.isEmpty() || listed.contains(group.get())
                || groups.contains(group.get()) && (listed.size() > 1 || snapshot.origins().size() == 1);
    }

    private boolean isGroupRemoved(ResourceId id, List<UnreadEntry> gaps) {
        return !id.isVaultItem() && group(id).flatMap(ResourceId::parse)
                .filter(group -> !namedGroups.contains(group) && !groups.contains(group.key())
                        && isComplete(ResourceType.RESOURCE_GROUP, group, gaps))
                .isPresent();
    }

    private boolean saysNone(ResourceType type, ResourceId of) {
        return snapshot.none().stream().anyMatch(list -> list.provesNoneBeyond(type, of));
    }

    private static String key(ResourceType type, String scope) {
        return type.text().toLowerCase(Locale.ROOT) + " " + scope;
    }

    private static String nameInSubscription(ResourceId id) {
        return subscription(id) + " " + id.name().toLowerCase(Locale.ROOT);
    }

    private static String subscription(ResourceId id) {
        return id.subscription().map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static Optional<String> group(ResourceId id) {
        return id.resourceGroup()
                .map(name -> "/subscriptions/" + subscription(id) + "/resourcegroups/" + name.toLowerCase(Locale.ROOT));
    }
}
