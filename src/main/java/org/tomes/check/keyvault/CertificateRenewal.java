package org.tomes.check.keyvault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Checks that certificates are renewed automatically according to their policy, which Azure returns only on request for
 * each certificate.
 */
final class CertificateRenewal extends VaultItemCheck {

    CertificateRenewal() {
        super("key-vault.certificate-renewal", ResourceType.CERTIFICATE, Severity.LOW, ControlRef.direct("A.8.24"),
                ControlRef.supporting("A.8.14"));
    }

    @Override
    protected Assessment assess(VaultItem item, CheckContext context) {
        Subject subject = Subject.of(item);
        if (!item.enabled().orElse(true)) {
            return met(subject, "disabled");
        }
        Optional<JsonNodeView> policy = Optional.ofNullable(policies(context.inventory()).get(item.withoutVersion()));
        if (policy.isEmpty()) {
            return notAssessed(subject, "policy-unread");
        }
        String issuer = policy.get()
                .child("issuer")
                .text("name")
                .or(() -> policy.get().child("issuerParameters").text("name"))
                .orElse("");
        if (issuer.equalsIgnoreCase("Unknown")) {
            return notMet(subject, "foreign");
        }
        if (!tellsActions(policy.get())) {
            return missingProperty(subject, "lifetime_actions");
        }
        if (actions(policy.get()).noneMatch("AutoRenew"::equalsIgnoreCase)) {
            return notMet(subject, "by-hand");
        }
        return issuer.isEmpty() ? missingProperty(subject, "issuer.name") : met(subject, "automatic", issuer);
    }

    /** Returns the policies, by certificate id without version. */
    private static Map<String, JsonNodeView> policies(Inventory inventory) {
        return inventory.make("certificate policies", () -> {
            Map<String, JsonNodeView> policies = new HashMap<>();
            for (VaultItem item : inventory.certificates()) {
                JsonNodeView policy = VaultItems.isPolicy(item) ? item.resource().node()
                        : item.resource().node().child("policy");
                if (policy.isObject()) {
                    policies.putIfAbsent(item.withoutVersion(), policy);
                }
            }
            return policies;
        });
    }

    private static boolean tellsActions(JsonNodeView policy) {
        return policy.isList("lifetime_actions") || policy.isList("lifetimeActions");
    }

    /** Returns the actions, in the notation of the API or of {@code az}. */
    private static Stream<String> actions(JsonNodeView policy) {
        return Stream.concat(policy.objects("lifetime_actions").stream(), policy.objects("lifetimeActions").stream())
                .flatMap(jsonNodeView -> Stream
                        .of(jsonNodeView.child("action").text("action_type"),
                                jsonNodeView.child("action").text("actionType"), jsonNodeView.text("action"))
                        .flatMap(Optional::stream));
    }
}
