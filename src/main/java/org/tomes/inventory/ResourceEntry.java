package org.tomes.inventory;

import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A resource of a snapshot without its JSON; a hundred thousand such entries fit into memory.
 *
 * @param hasProperties as in {@link Resource#hasProperties}
 * @param sha256 hash of the JSON
 */
public record ResourceEntry(ResourceId id, ResourceType type, String name, String location, boolean hasProperties,
        String sha256) {
}
