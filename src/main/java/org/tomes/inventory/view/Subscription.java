package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * An Azure subscription.
 *
 * @param displayName the display name; the id if there is no display name
 */
public record Subscription(Resource resource, String displayName, Optional<String> state,
        Optional<String> tenant) implements ResourceView {

    public static Subscription of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        String name = properties.text("displayName").or(() -> node.text("displayName")).orElse(resource.name());
        return new Subscription(resource, name, properties.text("state").or(() -> node.text("state")),
                node.text("tenantId"));
    }
}
