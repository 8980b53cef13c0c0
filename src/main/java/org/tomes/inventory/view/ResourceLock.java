package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A resource lock.
 *
 * @param scope the locked object; the lock also applies to everything below it
 * @param level {@code CanNotDelete} or {@code ReadOnly}; both prevent deletion
 */
public record ResourceLock(Resource resource, Optional<ResourceId> scope, Optional<String> level,
        Optional<String> notes) implements ResourceView {

    public static ResourceLock of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ResourceLock(resource, resource.id().parent(), properties.text("level"), properties.text("notes"));
    }
}
