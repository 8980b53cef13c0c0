package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A certificate that App Services can use.
 *
 * @param vault the key vault that it is taken from; empty where somebody uploaded it or Azure issued it
 * @param vaultStatus what App Service says of its access to the vault, such as {@code KeyVaultDoesNotExist}
 * @param issuedFor the name that Azure itself issued it for, which renews it then
 */
public record WebCertificate(Resource resource, Optional<ResourceId> vault, Optional<String> vaultStatus,
        Optional<String> issuedFor, Optional<Instant> expires) implements ResourceView {

    public static WebCertificate of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new WebCertificate(resource, properties.reference("keyVaultId"), properties.text("keyVaultSecretStatus"),
                properties.text("canonicalName"), Moments.read(properties, "expirationDate"));
    }
}
