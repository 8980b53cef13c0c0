package org.tomes.check.keyvault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Checks that certificates are renewed automatically according to their policy. Azure returns the policy of each
 * certificate only on request.
 */
final class CertificateRenewal extends VaultItemCheck {

    /** Certificate policies by the id of the certificate without version. */
    private static final CachedValue<Inventory, Map<String, JsonNodeView>> POLICIES = new CachedValue<>(
            CertificateRenewal::policies);

    CertificateRenewal() {
        super("key-vault.certificate-renewal", ResourceType.CERTIFICATE, Severity.LOW, ControlRef.direct("A.8.24"),
                ControlRef.supporting("A.8.14"));
    }

    @Override
    protected Assessment assess(VaultItem item, CheckContext context) {
        CheckedResource subject = CheckedResource.of(item);
        if (!item.enabled().orElse(true)) {
            return met(subject, "disabled");
        }
        Optional<JsonNodeView> policy = Optional
                .ofNullable(POLICIES.in(context.inventory()).get(item.withoutVersion()));
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
        if (!containsActions(policy.get())) {
            return missingProperty(subject, "lifetime_actions");
        }
        if (lifetimeActions(policy.get()).flatMap(CertificateRenewal::actions)
                .noneMatch("AutoRenew"::equalsIgnoreCase)) {
            return notMet(subject, "by-hand");
        }
        Optional<Instant> expires = item.expires();
        if (expires.filter(end -> isOverdue(item, end, policy.get(), context.now())).isPresent()) {
            return notMet(subject, "overdue", LocalDate.ofInstant(expires.get(), ZoneOffset.UTC).toString());
        }
        return issuer.isEmpty() ? missingProperty(subject, "issuer.name") : met(subject, "automatic", issuer);
    }

    /**
     * Whether the certificate policy required a renewal that has not happened: a new version is due a number of days
     * before expiry, or after a part of the validity (Microsoft Learn, "Configure certificate autorotation in Key
     * Vault"). Azure retries a failed renewal, so one more day is allowed.
     */
    private static boolean isOverdue(VaultItem certificate, Instant end, JsonNodeView policy, Instant now) {
        return lifetimeActions(policy).filter(action -> actions(action).anyMatch("AutoRenew"::equalsIgnoreCase))
                .flatMap(action -> renewal(action, certificate.created(), end).stream())
                .anyMatch(due -> due.plus(Duration.ofDays(1)).isBefore(now)) || end.isBefore(now);
    }

    private static Optional<Instant> renewal(JsonNodeView action, Optional<Instant> start, Instant end) {
        JsonNodeView trigger = action.child("trigger");
        Optional<Integer> days = trigger.number("days_before_expiry").or(() -> trigger.number("daysBeforeExpiry"));
        Optional<Integer> percent = trigger.number("lifetime_percentage")
                .or(() -> trigger.number("lifetimePercentage"));
        return days.map(number -> end.minus(Duration.ofDays(number)))
                .or(() -> percent.flatMap(part -> start
                        .map(begin -> begin.plus(Duration.between(begin, end).multipliedBy(part).dividedBy(100)))));
    }

    private static Map<String, JsonNodeView> policies(Inventory inventory) {
        Map<String, JsonNodeView> policies = new HashMap<>();
        for (VaultItem item : inventory.certificates()) {
            JsonNodeView policy = VaultItems.isPolicy(item) ? item.resource().node()
                    : item.resource().node().child("policy");
            if (policy.isObject()) {
                policies.putIfAbsent(item.withoutVersion(), policy);
            }
        }
        return policies;
    }

    private static boolean containsActions(JsonNodeView policy) {
        return policy.isList("lifetime_actions") || policy.isList("lifetimeActions");
    }

    /** Returns the actions, which are written in the notation of the API or of {@code az}. */
    private static Stream<String> actions(JsonNodeView action) {
        return Stream
                .of(action.child("action").text("action_type"), action.child("action").text("actionType"),
                        action.text("action"))
                .flatMap(Optional::stream);
    }

    private static Stream<JsonNodeView> lifetimeActions(JsonNodeView policy) {
        return Stream.concat(policy.objects("lifetime_actions").stream(), policy.objects("lifetimeActions").stream());
    }
}
