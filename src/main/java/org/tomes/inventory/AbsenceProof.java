package org.tomes.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.importing.GapsByType;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.importing.ListScope;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Determines whether files prove that a resource is absent; no other class decides this. A list proves an absence only
 * if the importing person declares it complete, because it may have been filtered without any indication. Even a list
 * that was declared complete may be limited to one resource group or one parent. A resource that is missing together
 * with its whole resource group, or that has no sibling, may therefore simply not have been listed. Rows without
 * properties contain only the name and prove nothing about other resources.
 */
public final class AbsenceProof {

    /**
     * Types whose names are part of public host names (Microsoft Learn, "Naming rules and restrictions": scope global).
     */
    private static final Set<ResourceType> GLOBALLY_UNIQUE = Set.of(ResourceType.KEY_VAULT,
            ResourceType.STORAGE_ACCOUNT, ResourceType.SQL_SERVER, ResourceType.WEB_APP);

    private final Snapshot snapshot;
    private final ResourceIndex<ListFact> emptyLists;
    /** Types, each with the scope of its list, for lists that contain at least one complete resource. */
    private final Set<String> lists = new HashSet<>();
    private final Map<String, Set<String>> groupsOfType = new HashMap<>();
    private final Set<String> subscriptionsOfType = new HashSet<>();
    /** Types of which a resource belongs directly to the subscription, not to a resource group. */
    private final Set<String> outsideOfGroups = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    /** Number of resource groups that contain resources, by subscription. */
    private final Map<String, Integer> groupCounts = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<ResourceId> namedGroups = new HashSet<>();
    private final Set<String> namesTaken = new HashSet<>();

    AbsenceProof(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.emptyLists = ResourceIndex.of(snapshot.emptyCollections(), list -> Optional.of(list.subscription()));
    }

    static AbsenceProof of(Inventory inventory) {
        AbsenceProof completeness = new AbsenceProof(inventory.snapshot());
        inventory.resources()
                .forEach(resource -> completeness.add(resource.id(), resource.type(), resource.hasProperties()));
        return completeness;
    }

    /** Reads the stored entries of files. A pull proves absence in another way. */
    static AbsenceProof of(Snapshot snapshot, Snapshots snapshots) {
        AbsenceProof completeness = new AbsenceProof(snapshot);
        if (snapshot.source() == SnapshotSource.FILES) {
            PagedEntries entries = new PagedEntries(snapshots, snapshot.id());
            for (ResourceEntry entry = entries.nextOrNull(); entry != null; entry = entries.nextOrNull()) {
                completeness.add(entry.id(), entry.type(), entry.hasProperties());
            }
        }
        return completeness;
    }

    void add(ResourceId id, ResourceType type, boolean hasProperties) {
        if (type.equals(ResourceType.RESOURCE_GROUP)) {
            namedGroups.add(id);
        } else {
            group(id).filter(groups::add).ifPresent(first -> groupCounts.merge(subscription(id), 1, Integer::sum));
        }
        if (GLOBALLY_UNIQUE.contains(type)) {
            namesTaken.add(key(type, nameInSubscription(id)));
        }
        if (!ListScope.isListedByParent(type, id)) {
            parents.add(id.key());
        }
        if (hasProperties) {
            subscriptionsOfType.add(key(type, subscription(id)));
            lists.add(key(type, ListScope.of(type, id)));
            if (group(id).isEmpty()) {
                outsideOfGroups.add(key(type, subscription(id)));
            }
            group(id).ifPresent(
                    group -> groupsOfType.computeIfAbsent(key(type, subscription(id)), key -> new HashSet<>())
                            .add(group));
        }
    }

    /**
     * Whether the files contain the resources of this type in the subscription of this id: at least one complete
     * resource or an empty list, and no list that is known to be incomplete.
     */
    boolean isComplete(ResourceType type, ResourceId id, GapsByType gaps) {
        return (subscriptionsOfType.contains(key(type, subscription(id))) || hasEmptyList(type, id))
                && !gaps.lacks(type, id);
    }

    /** Whether a resource that the files do not contain is proven not to exist or to have been removed. */
    boolean provesAbsent(ResourceType type, ResourceId id, GapsByType gaps) {
        return hasMoved(type, id) || snapshot.isDeclaredComplete(id) && provesAbsentIfComplete(type, id, gaps);
    }

    /** Whether the resource was moved. A globally unique name is found in another resource group only after a move. */
    private boolean hasMoved(ResourceType type, ResourceId id) {
        return namesTaken.contains(key(type, nameInSubscription(id)));
    }

    private boolean provesAbsentIfComplete(ResourceType type, ResourceId id, GapsByType gaps) {
        if (gaps.lacks(type, id)) {
            return false;
        }
        if (isGroupRemoved(id, gaps) || hasEmptyList(type, id) && (isListEmpty(type, id) || isGroupInFiles(id))) {
            return true;
        }
        return ListScope.isListedByParent(type, id) ? isListedWithSiblings(type, id) || isParentRemoved(id, gaps)
                : isComplete(type, id, gaps) && isGroupListed(type, id);
    }

    private boolean isParentRemoved(ResourceId id, GapsByType gaps) {
        return id.parent()
                .filter(parent -> !parents.contains(parent.key()))
                .filter(parent -> parent.type().filter(type -> provesAbsent(type, parent, gaps)).isPresent())
                .isPresent();
    }

    /** Whether at least one resource of this type was read that Azure lists together with this resource. */
    boolean isListedWithSiblings(ResourceType type, ResourceId id) {
        return lists.contains(key(type, ListScope.of(type, id)));
    }

    private boolean isListEmpty(ResourceType type, ResourceId id) {
        return listsAround(id).stream().anyMatch(list -> list.type().equals(type) && list.provesNoneBeyond(type, id));
    }

    /**
     * Whether the files contain resources of the id's resource group. A list of all resources may be limited to one
     * resource group.
     */
    private boolean isGroupInFiles(ResourceId id) {
        return group(id).filter(group -> !groups.contains(group)).isEmpty();
    }

    private boolean isGroupListed(ResourceType type, ResourceId id) {
        Optional<String> group = group(id);
        Set<String> listedGroups = groupsOfType.getOrDefault(key(type, subscription(id)), Set.of());
        return group.isEmpty() || listedGroups.contains(group.get())
                || groups.contains(group.get()) && (listedGroups.size() > 1 || snapshot.origins().size() == 1);
    }

    /**
     * Whether the list cannot have been limited to another resource group, for example because it contains several
     * resource groups.
     */
    boolean isGroupListedOrAll(ResourceType type, ResourceId id) {
        Optional<String> group = group(id);
        Set<String> listedGroups = groupsOfType.getOrDefault(key(type, subscription(id)), Set.of());
        return group.isEmpty() || listedGroups.size() > 1 || listedGroups.contains(group.get())
                || outsideOfGroups.contains(key(type, subscription(id))) || snapshot.isDeclaredComplete(id);
    }

    /**
     * Whether the list of this type may have been limited to one resource group, as with {@code -g} of Azure CLI: all
     * entries are in one resource group, the files contain other groups, and no list with several groups was saved.
     */
    boolean isPerhapsOfOneGroup(ResourceType type, ResourceId id) {
        return groupsOfType.getOrDefault(key(type, subscription(id)), Set.of()).size() == 1
                && !outsideOfGroups.contains(key(type, subscription(id)))
                && groupCounts.getOrDefault(subscription(id), 0) > 1
                && emptyLists.above(id).stream().noneMatch(list -> list.provesSeveralGroups(type, id))
                && !snapshot.isDeclaredComplete(id);
    }

    private boolean isGroupRemoved(ResourceId id, GapsByType gaps) {
        return !id.isVaultItem() && group(id).flatMap(ResourceId::parse)
                .filter(group -> !namedGroups.contains(group) && !groups.contains(group.key())
                        && isComplete(ResourceType.RESOURCE_GROUP, group, gaps))
                .isPresent();
    }

    boolean hasEmptyList(ResourceType type, ResourceId id) {
        return listsAround(id).stream().anyMatch(list -> list.provesNoneBeyond(type, id));
    }

    /** Returns the facts about lists that concern this id: lists of its subscription or of the resource itself. */
    List<ListFact> listsAround(ResourceId id) {
        return emptyLists.above(id);
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
