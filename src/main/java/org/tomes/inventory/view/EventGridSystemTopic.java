package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Azure's system topic for the events of one resource.
 *
 * @param source the resource that raises the events
 * @param topicType such as {@code Microsoft.KeyVault.vaults}
 */
public record EventGridSystemTopic(Resource resource, Optional<ResourceId> source,
        Optional<String> topicType) implements ResourceView {

    public static EventGridSystemTopic of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new EventGridSystemTopic(resource, properties.reference("source"), properties.text("topicType"));
    }
}
