package org.tomes.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;

/** Entries of the activity log by resource. */
final class ActivityByResource {

    private final ResourceIndex<ActivityLogEntry> byId;
    private final TreeMap<String, List<ActivityLogEntry>> sorted = new TreeMap<>();

    ActivityByResource(List<ActivityLogEntry> all) {
        this.byId = ResourceIndex.of(all, activity -> Optional.of(activity.resource()));
        all.forEach(
                activity -> sorted.computeIfAbsent(activity.resource().key(), key -> new ArrayList<>()).add(activity));
    }

    /**
     * Returns the entries about the resource, about resources that contain it, and about resources within it, oldest
     * first.
     */
    List<ActivityLogEntry> about(ResourceId id) {
        // “0” is the character after “/”, so this range contains all keys that start with the id and a slash.
        Stream<ActivityLogEntry> below = sorted.subMap(id.key() + "/", id.key() + "0")
                .values()
                .stream()
                .flatMap(List::stream);
        return Stream.concat(byId.above(id).stream(), below)
                .sorted(Comparator.comparing(ActivityLogEntry::time))
                .toList();
    }
}
