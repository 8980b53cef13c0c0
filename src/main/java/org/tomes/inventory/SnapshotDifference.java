package org.tomes.inventory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * The differences between two snapshots.
 *
 * @param added resources that only the later one contains
 * @param removed resources that only the earlier one contains
 * @param notSeen resources missing in the later one without proof of removal, of types that both contain
 * @param changed in the order of the ids
 * @param notCompared types that only one of the two covers, so that their resources cannot be compared
 */
public record SnapshotDifference(List<Resource> added, List<Resource> removed, List<Resource> notSeen,
        List<PropertyChange> changed, SortedSet<ResourceType> notCompared) {

    /** Matches resources by id, regardless of notation. */
    public static SnapshotDifference between(Inventory earlier, Inventory later) {
        Iterator<Resource> was = earlier.resources().iterator();
        Iterator<Resource> is = later.resources().iterator();
        List<Resource> added = new ArrayList<>();
        List<Resource> removed = new ArrayList<>();
        List<Resource> notSeen = new ArrayList<>();
        List<PropertyChange> changed = new ArrayList<>();
        Resource before = next(was);
        Resource after = next(is);
        while (before != null || after != null) {
            int order = before == null ? 1 : after == null ? -1 : before.id().compareTo(after.id());
            if (order < 0 && isRemoved(later, before)) {
                removed.add(before);
            } else if (order < 0 && later.snapshot().counts().containsKey(before.type())) {
                notSeen.add(before);
            } else if (order > 0 && isComplete(earlier, after)) {
                added.add(after);
            } else if (order == 0 && !after.sha256().equals(before.sha256())
                    && after.hasProperties() == before.hasProperties()) {
                changed.addAll(ResourceComparison.changes(before, after));
            }
            before = order <= 0 ? next(was) : before;
            after = order >= 0 ? next(is) : after;
        }
        return new SnapshotDifference(List.copyOf(added), List.copyOf(removed), List.copyOf(notSeen),
                List.copyOf(changed), uneven(earlier.snapshot(), later.snapshot()));
    }

    /** Whether the snapshot would contain the resource if it existed, because its type and subscription were read. */
    private static boolean isComplete(Inventory snapshot, Resource resource) {
        return snapshot.covers(resource.type())
                && (resource.type().equals(ResourceType.SUBSCRIPTION) || snapshot.readSubscriptionOf(resource.id()));
    }

    private static boolean isRemoved(Inventory later, Resource resource) {
        return later.snapshot().source() == SnapshotSource.FILES
                ? later.provedAbsentByFiles(resource.type(), resource.id())
                : isComplete(later, resource);
    }

    private static Resource next(Iterator<Resource> resources) {
        return resources.hasNext() ? resources.next() : null;
    }

    static SortedSet<ResourceType> uneven(Snapshot earlier, Snapshot later) {
        SortedSet<ResourceType> uneven = new TreeSet<>();
        earlier.counts().keySet().stream().filter(type -> !later.covers(type)).forEach(uneven::add);
        later.counts().keySet().stream().filter(type -> !earlier.covers(type)).forEach(uneven::add);
        return uneven;
    }
}
