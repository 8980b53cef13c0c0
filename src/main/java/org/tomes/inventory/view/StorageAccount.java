package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * @param kind such as {@code StorageV2} or {@code FileStorage}
 * @param firewall absent if none was returned; Azure then allows all traffic
 */
public record StorageAccount(Resource resource, Optional<String> kind, Optional<String> sku,
        Optional<String> publicNetworkAccess, Optional<Firewall> firewall, Optional<Boolean> publicBlobs,
        Optional<Boolean> httpsOnly, Optional<String> minimumTls) implements ResourceView {

    public static StorageAccount of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        return new StorageAccount(resource, node.text("kind"), node.child("sku").text("name"),
                properties.text("publicNetworkAccess"), Firewall.of(properties.child("networkAcls")),
                properties.flag("allowBlobPublicAccess"), properties.flag("supportsHttpsTrafficOnly"),
                properties.text("minimumTlsVersion"));
    }
}
