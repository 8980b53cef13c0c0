package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * An App Service or a Function.
 *
 * @param kind Azure's term, such as {@code app,linux} or {@code functionapp}
 */
public record WebApp(Resource resource, Optional<String> kind, ManagedServiceIdentity identity,
        Optional<Boolean> httpsOnly, Optional<String> publicNetworkAccess) implements ResourceView {

    public static WebApp of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        return new WebApp(resource, node.text("kind"), ManagedServiceIdentity.of(node), properties.flag("httpsOnly"),
                properties.text("publicNetworkAccess"));
    }
}
