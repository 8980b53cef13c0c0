package org.tomes.check.keyvault;

import java.util.List;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.EventSubscription;
import org.tomes.inventory.view.KeyVault;

/**
 * Somebody is told 30 days before a secret or a certificate expires: Event Grid sends such events by itself, to whoever
 * asks.
 */
final class ExpiryAlerts extends VaultCheck {

    private static final List<String> EVENTS = List.of("Microsoft.KeyVault.SecretNearExpiry",
            "Microsoft.KeyVault.CertificateNearExpiry");
    private static final Set<ResourceType> SUBSCRIPTIONS = Set.of(ResourceType.EVENT_TOPIC_SUBSCRIPTION,
            ResourceType.EVENT_SUBSCRIPTION);

    ExpiryAlerts() {
        super("key-vault.expiry-alerts", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment judge(KeyVault vault, CheckContext scene) {
        Subject subject = Subject.of(vault);
        List<EventSubscription> asked = scene.inventory()
                .make("event subscriptions by source",
                        () -> ByResource.of(scene.inventory().eventSubscriptions(), EventSubscription::source))
                .above(vault.id())
                .stream()
                .filter(EventSubscription::whole)
                .toList();
        List<String> missing = EVENTS.stream()
                .filter(event -> asked.stream().noneMatch(one -> one.hearsOf(event)))
                .toList();
        if (missing.isEmpty()) {
            return met(subject, "told");
        }
        if (asked.isEmpty() && !isKnown(vault, scene)) {
            return typeNotRead(subject, ResourceType.EVENT_SUBSCRIPTION);
        }
        return asked.isEmpty() ? notMet(subject, "none") : notMet(subject, "missing", list(missing.stream()));
    }

    /** Subscriptions were read; or the topics were and the vault has none, without which nobody can subscribe. */
    private static boolean isKnown(KeyVault vault, CheckContext scene) {
        boolean topic = scene.inventory()
                .eventTopics()
                .stream()
                .anyMatch(each -> each.source().filter(vault.id()::equals).isPresent());
        return SUBSCRIPTIONS.stream().anyMatch(kind -> scene.covers(kind, vault.id()))
                || !topic && scene.covers(ResourceType.EVENT_TOPIC, vault.id());
    }
}
