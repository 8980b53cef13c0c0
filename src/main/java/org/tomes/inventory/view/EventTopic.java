package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.Node;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Azure's own source of events of one resource.
 *
 * @param source    whose events they are
 * @param topicType such as {@code Microsoft.KeyVault.vaults}
 */
public record EventTopic(Resource resource, Optional<ResourceId> source, Optional<String> topicType) implements View {

    public static EventTopic of(Resource resource) {
        Node properties = resource.node().properties();
        return new EventTopic(resource, properties.reference("source"), properties.text("topicType"));
    }
}
