package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A storage account. Each value is read only when it is needed, because individual values may be undetermined in a
 * template.
 */
public record StorageAccount(Resource resource, JsonNodeView node) implements ResourceView {

    public static StorageAccount of(Resource resource) {
        return new StorageAccount(resource, resource.node());
    }

    /** Returns the kind, such as {@code StorageV2} or {@code FileStorage}. */
    public Optional<String> kind() {
        return node.text("kind");
    }

    public Optional<String> sku() {
        return node.child("sku").text("name");
    }

    public Optional<String> publicNetworkAccess() {
        return properties().text("publicNetworkAccess");
    }

    /** Returns the firewall; empty if the data contains none, in which case Azure allows all traffic. */
    public Optional<NetworkRuleSet> firewall() {
        return NetworkRuleSet.of(properties().object("networkAcls"));
    }

    public Optional<Boolean> publicBlobs() {
        return properties().flag("allowBlobPublicAccess");
    }

    public Optional<Boolean> httpsOnly() {
        return properties().flag("supportsHttpsTrafficOnly");
    }

    public Optional<String> minimumTls() {
        return properties().text("minimumTlsVersion");
    }

    private JsonNodeView properties() {
        return node.properties();
    }
}
