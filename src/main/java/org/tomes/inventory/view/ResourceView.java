package org.tomes.inventory.view;

import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A resource as its type understands it. What the JSON does not hold stays absent here; what absence means is for those
 * to say who judge, and only where {@link #whole()} holds.
 */
public interface ResourceView {

    Resource resource();

    default ResourceId id() {
        return resource().id();
    }

    default String name() {
        return resource().name();
    }

    /** Region, or empty. */
    default String location() {
        return resource().location();
    }

    default Optional<String> resourceGroup() {
        return id().resourceGroup();
    }

    /** Id of the subscription, without the path before it. */
    default Optional<String> subscription() {
        return id().subscription();
    }

    default Map<String, String> tags() {
        return resource().tags();
    }

    /** Whether the properties were read at all. */
    default boolean whole() {
        return resource().whole();
    }
}
