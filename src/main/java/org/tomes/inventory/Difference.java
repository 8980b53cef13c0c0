package org.tomes.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * What became different from one snapshot to another.
 *
 * @param added       resources that only the later one holds
 * @param removed     resources that only the earlier one holds
 * @param changed     in the order of the ids
 * @param notCompared types that only one of the two covers, so that nothing can be said about their resources
 */
public record Difference(List<Resource> added, List<Resource> removed, List<PropertyChange> changed,
                         SortedSet<ResourceType> notCompared) {

    /** Resources are the same where their ids are equal, however these are written. */
    public static Difference between(Inventory earlier, Inventory later) {
        List<PropertyChange> changed = new ArrayList<>();
        for (Resource before : earlier.resources()) {
            Optional<Resource> after = later.find(before.id());
            after.filter(resource -> !resource.sha256().equals(before.sha256()) && resource.whole() == before.whole())
                    .ifPresent(resource -> changed.addAll(ResourceComparison.changes(before, resource)));
        }
        return new Difference(missingIn(earlier, later), missingIn(later, earlier), List.copyOf(changed), uneven(earlier, later));
    }

    /** Whether nothing changed in what could be compared. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Those that {@code there} holds and {@code here} does not, although it covers their type. */
    private static List<Resource> missingIn(Inventory here, Inventory there) {
        return there.resources().stream().filter(resource -> here.covers(resource.type()) && here.find(resource.id()).isEmpty())
                .toList();
    }

    private static SortedSet<ResourceType> uneven(Inventory earlier, Inventory later) {
        SortedSet<ResourceType> uneven = new TreeSet<>();
        earlier.snapshot().counts().keySet().stream().filter(type -> !later.covers(type)).forEach(uneven::add);
        later.snapshot().counts().keySet().stream().filter(type -> !earlier.covers(type)).forEach(uneven::add);
        return uneven;
    }
}
