package org.tomes.inventory.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Name and dates of a secret, a key or a certificate; never its value.
 *
 * @param vault host name of the vault, such as {@code my-vault.vault.azure.net}
 * @param expires absent if the item never expires
 */
public record VaultItem(Resource resource, String vault, Optional<Boolean> enabled, Optional<Instant> created,
        Optional<Instant> expires) implements ResourceView {

    public static VaultItem of(Resource resource) {
        JsonNodeView attributes = attributes(resource);
        return new VaultItem(resource, host(resource.id()), attributes.flag("enabled"),
                AzureTimestamps.read(attributes, "created"),
                AzureTimestamps.read(attributes, "exp").or(() -> AzureTimestamps.read(attributes, "expires")));
    }

    /**
     * Returns the host name of the vault, from the URL of the item or from its Resource Manager id, which templates
     * also contain.
     */
    private static String host(ResourceId id) {
        return id.isVaultItem() ? id.toString().split("/")[2].replaceFirst(":\\d+$", "")
                : id.parent().map(ResourceId::name).orElse("?") + ".vault.azure.net";
    }

    private static JsonNodeView attributes(Resource resource) {
        JsonNodeView ownAttributes = resource.node().child("attributes");
        return ownAttributes.isObject() ? ownAttributes : resource.node().properties().child("attributes");
    }

    /** Whether the state and dates of the item were read; the vault lists them with every item. */
    public boolean hasDates() {
        return attributes(resource).isObject();
    }

    /** Returns the id that all versions of an item have in common. */
    public String withoutVersion() {
        String key = resource.id().key();
        return resource.id().isVaultItem() ? String.join("/", List.of(key.split("/")).subList(0, 5)) : key;
    }

    /** Whether the item was deleted and can still be recovered. */
    public boolean deleted() {
        return resource.node().has("recoveryId") || resource.node().has("deletedDate");
    }

    /** Whether the item has an expiry date, even one that cannot be read. */
    public boolean hasExpiry() {
        JsonNodeView attributes = attributes(resource);
        return attributes.has("exp") || attributes.has("expires");
    }
}
