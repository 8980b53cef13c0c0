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
 * An index of objects by the resource to which each object belongs. With it, a lookup for each of thousands of
 * resources does not scan all objects.
 */
public final class ResourceIndex<T> {

    private final Map<String, List<T>> objects = new HashMap<>();

    /**
     * @param id returns the resource of an object; empty for an object without a resource, which is not indexed
     */
    public static <T> ResourceIndex<T> of(Collection<T> objects, Function<T, Optional<ResourceId>> id) {
        ResourceIndex<T> byId = new ResourceIndex<>();
        objects.forEach(object -> id.apply(object)
                .ifPresent(resourceId -> byId.objects.computeIfAbsent(resourceId.key(), key -> new ArrayList<>())
                        .add(object)));
        return byId;
    }

    /** Returns the objects of exactly this resource, in insertion order. */
    public List<T> of(ResourceId id) {
        return objects.getOrDefault(id.key(), List.of());
    }

    /** Returns the objects of this resource and of the resources that contain it, outermost first. */
    public List<T> above(ResourceId id) {
        if (objects.isEmpty()) {
            return List.of();
        }
        String key = id.key();
        List<T> result = new ArrayList<>();
        for (int end = key.indexOf('/', 1); end > 0; end = key.indexOf('/', end + 1)) {
            result.addAll(objects.getOrDefault(key.substring(0, end), List.of()));
        }
        result.addAll(of(id));
        return result;
    }
}
