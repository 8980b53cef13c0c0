package org.tomes.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.inventory.resource.ResourceId;

/**
 * An index of objects by the resource that each is about, so that a lookup for thousands of resources need not search
 * all objects each time.
 */
public final class ResourceIndex<T> {

    private final Map<String, List<T>> things = new HashMap<>();

    /**
     * @param id returns empty for an object about no resource, which is then never found
     */
    public static <T> ResourceIndex<T> of(Collection<T> all, Function<T, Optional<ResourceId>> id) {
        ResourceIndex<T> byId = new ResourceIndex<>();
        all.forEach(thing -> id.apply(thing)
                .ifPresent(its -> byId.things.computeIfAbsent(its.key(), key -> new ArrayList<>()).add(thing)));
        return byId;
    }

    /** Returns the objects about exactly this resource, in insertion order. */
    public List<T> of(ResourceId id) {
        return things.getOrDefault(id.key(), List.of());
    }

    /** Returns the objects about this resource or one that contains it, outermost first. */
    public List<T> above(ResourceId id) {
        String key = id.key();
        List<T> found = new ArrayList<>();
        for (int end = key.indexOf('/', 1); end > 0; end = key.indexOf('/', end + 1)) {
            found.addAll(things.getOrDefault(key.substring(0, end), List.of()));
        }
        found.addAll(of(id));
        return found;
    }
}
