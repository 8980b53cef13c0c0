package org.tomes.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;

/**
 * Indexes change records by their resources (id or name), or by their kind if they list no resources. The index is
 * needed because thousands of differences are looked up in thousands of records.
 */
final class ChangesByResource {

    /** A change with its position, so that results are in the order of the records. */
    private record Named(int position, Optional<ResourceId> id) {
    }

    private final List<ChangeRecord> changes;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final ResourceIndex<Named> byId;
    private final Map<ChangeSubject, List<Integer>> byKind = new HashMap<>();

    ChangesByResource(List<ChangeRecord> all, Predicate<ChangeRecord> filter) {
        this.changes = all.stream().filter(filter).toList();
        List<Named> entries = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            List<String> resources = changes.get(i).links().resources();
            if (resources.isEmpty()) {
                byKind.computeIfAbsent(changes.get(i).kind(), key -> new ArrayList<>()).add(i);
            }
            for (String text : resources) {
                byName.computeIfAbsent(normalise(text), key -> new ArrayList<>()).add(i);
                entries.add(new Named(i, ResourceId.parse(text)));
            }
        }
        this.byId = ResourceIndex.of(entries, Named::id);
    }

    /**
     * Returns the records about a difference, in their order. A record about a resource also covers all resources below
     * it.
     */
    List<ChangeRecord> about(ResourceChange change) {
        SortedSet<Integer> positionsFound = new TreeSet<>();
        positionsFound.addAll(byName.getOrDefault(normalise(change.resource().name()), List.of()));
        byId.above(change.resource().id()).forEach(entry -> positionsFound.add(entry.position()));
        byKind.forEach((kind, positions) -> {
            if (ChangeExplanation.isOfKind(kind, change)) {
                positionsFound.addAll(positions);
            }
        });
        return positionsFound.stream().map(changes::get).toList();
    }

    private static String normalise(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
