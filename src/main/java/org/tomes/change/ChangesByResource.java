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
 * Change records by what they are about: the resources that they name, by id or name, or if they name none, their kind.
 * Thousands of differences are looked up in thousands of records.
 */
final class ChangesByResource {

    /** A change by its position, so that what is found keeps the order of the records. */
    private record Named(int position, Optional<ResourceId> id) {
    }

    private final List<ChangeRecord> changes;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final ResourceIndex<Named> byId;
    private final Map<ChangeKind, List<Integer>> byKind = new HashMap<>();

    ChangesByResource(List<ChangeRecord> all, Predicate<ChangeRecord> wanted) {
        this.changes = all.stream().filter(wanted).toList();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            List<String> resources = changes.get(i).links().resources();
            if (resources.isEmpty()) {
                byKind.computeIfAbsent(changes.get(i).kind(), none -> new ArrayList<>()).add(i);
            }
            for (String written : resources) {
                byName.computeIfAbsent(plain(written), none -> new ArrayList<>()).add(i);
                named.add(new Named(i, ResourceId.parse(written)));
            }
        }
        this.byId = ResourceIndex.of(named, Named::id);
    }

    /** Returns the records about what was observed, in their order; a record about a resource is about all below it. */
    List<ChangeRecord> about(ResourceChange observed) {
        SortedSet<Integer> found = new TreeSet<>();
        found.addAll(byName.getOrDefault(plain(observed.resource().name()), List.of()));
        byId.above(observed.resource().id()).forEach(named -> found.add(named.position()));
        byKind.forEach((kind, positions) -> {
            if (ChangeExplanation.ofKind(kind, observed)) {
                found.addAll(positions);
            }
        });
        return found.stream().map(changes::get).toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
