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
 * Things by the resource that each of them is about: whoever asks for thousands of resources need not go through
 * thousands of things for each.
 */
public final class ByResource<T> {

    private final Map<String, List<T>> things = new HashMap<>();

    /** @param id empty for what is about no resource, and is never found then */
    public static <T> ByResource<T> of(Collection<T> all, Function<T, Optional<ResourceId>> id) {
        ByResource<T> byId = new ByResource<>();
        all.forEach(thing -> id.apply(thing)
                .ifPresent(its -> byId.things.computeIfAbsent(its.key(), key -> new ArrayList<>()).add(thing)));
        return byId;
    }

    /** Those about just this one, in the order in which they were given. */
    public List<T> of(ResourceId id) {
        return things.getOrDefault(id.key(), List.of());
    }

    /** Those about something that it is or stands in, what is highest first. */
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
