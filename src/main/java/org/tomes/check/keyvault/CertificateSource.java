package org.tomes.check.keyvault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.WebCertificate;

/**
 * Checks that App Services and application gateways use certificates that come from a key vault or that Azure issued,
 * not uploaded files.
 */
final class CertificateSource extends BaseCheck {

    /** States that App Service reports if it cannot access the key vault; from its API reference. */
    private static final Set<String> BROKEN = Set.of("certificateorderfailed", "operationnotpermittedonkeyvault",
            "azureserviceunauthorizedtoaccesskeyvault", "keyvaultdoesnotexist", "keyvaultsecretdoesnotexist");

    CertificateSource() {
        super("key-vault.certificate-use", Severity.MEDIUM, ControlRef.direct("A.8.24"),
                ControlRef.supporting("A.5.17"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream.concat(
                context.inventory()
                        .resources(ResourceType.WEB_CERTIFICATE)
                        .stream()
                        .map(WebCertificate::of)
                        .map(certificate -> assessApp(certificate, context.now())),
                context.inventory()
                        .resources(ResourceType.APPLICATION_GATEWAY)
                        .stream()
                        .flatMap(gateway -> assessGateway(gateway).stream()))
                .toList();
    }

    private Assessment assessApp(WebCertificate certificate, Instant now) {
        CheckedResource subject = CheckedResource.of(certificate);
        if (!certificate.hasProperties()) {
            return notFullyRead(subject);
        }
        if (certificate.expires().filter(now::isAfter).isPresent()) {
            return notMet(subject, "expired",
                    LocalDate.ofInstant(certificate.expires().get(), ZoneOffset.UTC).toString())
                    .since(certificate.expires().get());
        }
        if (certificate.vault().isPresent()) {
            String vault = certificate.vault().get().name();
            Optional<String> broken = certificate.vaultStatus()
                    .filter(status -> BROKEN.stream().anyMatch(status::equalsIgnoreCase));
            return broken.isPresent() ? notMet(subject, "broken", vault, broken.get()) : met(subject, "vault", vault);
        }
        return certificate.issuedFor().isPresent() ? met(subject, "managed") : notMet(subject, "uploaded");
    }

    /** Assesses a gateway; empty if it has no certificates. */
    private Optional<Assessment> assessGateway(Resource gateway) {
        CheckedResource subject = CheckedResource.of(gateway);
        if (!gateway.hasProperties()) {
            return Optional.of(notFullyRead(subject));
        }
        List<JsonNodeView> certificates = gateway.node().properties().objects("sslCertificates");
        List<String> uploaded = certificates.stream()
                .filter(jsonNodeView -> jsonNodeView.properties().text("keyVaultSecretId").isEmpty())
                .map(jsonNodeView -> jsonNodeView.text("name").orElse("?"))
                .toList();
        if (certificates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(uploaded.isEmpty() ? met(subject, "gateway")
                : notMet(subject, "gateway-uploaded", list(uploaded.stream())));
    }
}
