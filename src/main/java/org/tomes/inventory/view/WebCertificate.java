package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A certificate that App Services can use.
 *
 * @param vault the key vault that contains the certificate; empty if the certificate was uploaded or issued by Azure
 * @param vaultStatus status that App Service reports for access to the vault, such as {@code KeyVaultDoesNotExist}
 * @param issuedFor the name for which Azure issued the certificate, which it also renews; empty for other certificates
 */
public record WebCertificate(Resource resource, Optional<ResourceId> vault, Optional<String> vaultStatus,
        Optional<String> issuedFor, Optional<Instant> expires) implements ResourceView {

    public static WebCertificate of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new WebCertificate(resource, properties.reference("keyVaultId"), properties.text("keyVaultSecretStatus"),
                properties.text("canonicalName"), AzureTimestamps.read(properties, "expirationDate"));
    }
}
