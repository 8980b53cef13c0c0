package org.tomes.inventory.view;

import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A resource parsed by the rules of its type. A value that is missing in the JSON is absent here. Checks decide what a
 * missing value means, and only if {@link #hasProperties()} is true.
 */
public interface ResourceView {

    Resource resource();

    default ResourceId id() {
        return resource().id();
    }

    default String name() {
        return resource().name();
    }

    /** Returns the region; an empty text if there is none. */
    default String location() {
        return resource().location();
    }

    default Optional<String> resourceGroup() {
        return id().resourceGroup();
    }

    /** Returns the id of the subscription without the preceding path. */
    default Optional<String> subscription() {
        return id().subscription();
    }

    default Map<String, String> tags() {
        return resource().tags();
    }

    /** Whether the properties were read at all. */
    default boolean hasProperties() {
        return resource().hasProperties();
    }
}
