package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * Name and dates of a secret, a key or a certificate; never its value.
 *
 * @param vault host name of the vault, such as {@code my-vault.vault.azure.net}
 * @param expires absent if it never expires
 */
public record VaultItem(Resource resource, String vault, Optional<Boolean> enabled, Optional<Instant> created,
        Optional<Instant> expires) implements ResourceView {

    public static VaultItem of(Resource resource) {
        JsonNodeView attributes = resource.node().child("attributes");
        return new VaultItem(resource, resource.id().toString().split("/")[2].replaceFirst(":\\d+$", ""),
                attributes.flag("enabled"), Moments.read(attributes, "created"),
                Moments.read(attributes, "exp").or(() -> Moments.read(attributes, "expires")));
    }

    /** Checks whether there is an expiry date, even one that cannot be read. */
    public boolean namesExpiry() {
        JsonNodeView attributes = resource.node().child("attributes");
        return attributes.has("exp") || attributes.has("expires");
    }
}
