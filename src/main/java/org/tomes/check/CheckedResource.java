package org.tomes.check;

import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ResourceView;

/**
 * Resource that an assessment is about.
 *
 * @param id id as it was received
 * @param type type, such as {@code Microsoft.KeyVault/vaults}
 */
public record CheckedResource(String id, String name, String type) {

    public static CheckedResource of(Resource resource) {
        return new CheckedResource(resource.id().toString(), resource.name(), resource.type().text());
    }

    public static CheckedResource of(ResourceEntry entry) {
        return new CheckedResource(entry.id().toString(), entry.name(), entry.type().text());
    }

    public static CheckedResource of(ResourceView view) {
        return of(view.resource());
    }

    /**
     * Creates the subject for a resource that was not read itself, such as the subscription that contains other
     * resources.
     */
    public static CheckedResource of(ResourceId id, ResourceType type) {
        return new CheckedResource(id.toString(), id.name(), type.text());
    }
}
