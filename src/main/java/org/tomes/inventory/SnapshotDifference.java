package org.tomes.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.inventory.resource.ResourceType;

/**
 * The differences between two snapshots, each list in the order of the ids.
 *
 * @param added resources that only the later snapshot contains
 * @param removed resources that only the earlier snapshot contains
 * @param notSeen resources that are missing in the later snapshot without proof of their removal, of types that both
 * snapshots contain
 * @param notCompared types that only one of the two snapshots covers, so that their resources cannot be compared
 */
public record SnapshotDifference(List<ResourceEntry> added, List<ResourceEntry> removed, List<ResourceEntry> notSeen,
        List<PropertyChange> changed, SortedSet<ResourceType> notCompared) {

    static SnapshotDifference between(Snapshot earlier, Snapshot later, Snapshots snapshots) {
        Collected collected = new Collected();
        new SnapshotComparison(snapshots, collected).compare(earlier, later);
        return new SnapshotDifference(List.copyOf(collected.added), List.copyOf(collected.removed),
                List.copyOf(collected.notSeen), List.copyOf(collected.changed), uneven(earlier, later));
    }

    private static final class Collected implements DifferenceListener {

        private final List<ResourceEntry> added = new ArrayList<>();
        private final List<ResourceEntry> removed = new ArrayList<>();
        private final List<ResourceEntry> notSeen = new ArrayList<>();
        private final List<PropertyChange> changed = new ArrayList<>();

        @Override
        public void added(ResourceEntry resource) {
            added.add(resource);
        }

        @Override
        public void removed(ResourceEntry resource) {
            removed.add(resource);
        }

        @Override
        public void notSeen(ResourceEntry resource) {
            notSeen.add(resource);
        }

        @Override
        public void changed(PropertyChange change) {
            changed.add(change);
        }
    }

    static SortedSet<ResourceType> uneven(Snapshot earlier, Snapshot later) {
        SortedSet<ResourceType> uneven = new TreeSet<>();
        earlier.counts().keySet().stream().filter(type -> !later.covers(type)).forEach(uneven::add);
        later.counts().keySet().stream().filter(type -> !earlier.covers(type)).forEach(uneven::add);
        return uneven;
    }
}
