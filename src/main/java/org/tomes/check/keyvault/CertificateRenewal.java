package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Certificates are renewed automatically. Their policy says so, which Azure tells only where it is asked for each one.
 */
final class CertificateRenewal extends BaseCheck {

    CertificateRenewal() {
        super("key-vault.certificate-renewal", Severity.LOW, ControlRef.direct("A.8.24"),
                ControlRef.supporting("A.8.14"));
    }

    @Override
    public List<Assessment> judge(CheckContext context) {
        List<VaultItem> all = context.inventory().certificates();
        Stream<Assessment> judged = VaultItems.current(all)
                .stream()
                .filter(item -> item.enabled().orElse(true))
                .map(item -> judge(item, policy(item, all)));
        Stream<Assessment> unread = VaultItems.unread(context, ResourceType.CERTIFICATE, all)
                .stream()
                .map(vault -> notAssessed(Subject.of(vault), "unread"));
        return Stream.concat(judged, unread).toList();
    }

    private static Optional<JsonNodeView> policy(VaultItem item, List<VaultItem> all) {
        return all.stream()
                .filter(other -> other.withoutVersion().equals(item.withoutVersion()))
                .map(other -> VaultItems.isPolicy(other) ? other.resource().node()
                        : other.resource().node().child("policy"))
                .filter(JsonNodeView::isObject)
                .findFirst();
    }

    private Assessment judge(VaultItem item, Optional<JsonNodeView> policy) {
        Subject subject = Subject.of(item);
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
        return actions(policy.get()).anyMatch("AutoRenew"::equalsIgnoreCase)
                ? met(subject, "automatic", issuer.isEmpty() ? "?" : issuer)
                : notMet(subject, "by-hand");
    }

    /** As the API names them, or as {@code az} does. */
    private static Stream<String> actions(JsonNodeView policy) {
        return Stream.concat(policy.objects("lifetime_actions").stream(), policy.objects("lifetimeActions").stream())
                .flatMap(jsonNodeView -> Stream
                        .of(jsonNodeView.child("action").text("action_type"),
                                jsonNodeView.child("action").text("actionType"), jsonNodeView.text("action"))
                        .flatMap(Optional::stream));
    }
}
