package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.check.AlertRecipients;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.EventSubscription;
import org.tomes.inventory.view.KeyVault;
import org.tomes.parameter.Parameter;

/**
 * Checks that an alert is sent early enough before a secret or a certificate expires: Event Grid sends such events to
 * event subscriptions of the vault, and a query can find them in the logs of the vault. Event subscriptions of an Azure
 * subscription or resource group receive only events of Azure Resource Manager, which are not about the contents of
 * vaults (Microsoft Learn, "Azure Key Vault as Event Grid source" and "Azure resource group as an Event Grid source").
 * The check does not cover whether the recipient reads the messages.
 */
final class ExpiryAlerts extends KeyVaultCheck {

    /** Number of days before expiry at which Key Vault sends the events; this number cannot be changed. */
    private static final int DAYS_IN_ADVANCE = 30;
    private static final String SECRET = "SecretNearExpiry";
    private static final String CERTIFICATE = "CertificateNearExpiry";
    /** Matches a query for all items of any kind that are about to expire. */
    private static final Pattern ANY_KIND = Pattern.compile("[\"']nearexpiry");
    private static final String PREFIX = "Microsoft.KeyVault.";
    /** Reasons why no event subscription is effective. */
    private static final String[] SILENT = {"undelivered", "expired", "none", "missing"};

    private static final CachedValue<Inventory, ResourceIndex<EventSubscription>> SUBSCRIPTIONS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.eventSubscriptions(), EventSubscription::source));

    ExpiryAlerts() {
        super("key-vault.expiry-alerts", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.24"));
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofNotMet(ResourceType.LOG_QUERY_ALERT).forReasons(SILENT),
                RequiredLists.ofNotMet(ResourceType.EVENT_SUBSCRIPTION)
                        .forReasons(SILENT)
                        .unless(ExpiryAlerts::areSubscriptionsKnown),
                RequiredLists.ofNotMet(ResourceType.DIAGNOSTIC_SETTING)
                        .forReasons(SILENT)
                        .unless(ExpiryAlerts::areAlwaysIncomplete));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        List<EventSubscription> subscriptions = SUBSCRIPTIONS.in(context.inventory())
                .of(vault.id())
                .stream()
                .filter(EventSubscription::hasProperties)
                .toList();
        List<EventSubscription> valid = subscriptions.stream()
                .filter(eventSubscription -> eventSubscription.expires()
                        .filter(end -> !end.isAfter(context.now()))
                        .isEmpty())
                .filter(subscription -> subscription.delivers() && hasRecipient(subscription, context).orElse(true))
                .toList();
        VaultAlertRules queries = VaultAlertRules.of(vault, context);
        List<String> unheard = Stream.of(SECRET, CERTIFICATE)
                .filter(event -> valid.stream()
                        .noneMatch(eventSubscription -> includesEveryEvent(eventSubscription, event)))
                .toList();
        List<String> missing = unheard.stream().filter(event -> !queries.mayNotify(queriesEvent(event))).toList();
        int notice = context.value(Parameter.EXPIRY_NOTICE);
        if (missing.isEmpty() && notice > DAYS_IN_ADVANCE) {
            return notMet(subject, "late", DAYS_IN_ADVANCE, notice);
        }
        boolean areHeard = Stream.of(SECRET, CERTIFICATE)
                .allMatch(event -> unheard.contains(event) ? queries.notifies(queriesEvent(event))
                        : valid.stream()
                                .anyMatch(subscription -> includesEveryEvent(subscription, event)
                                        && hasRecipient(subscription, context).orElse(false)));
        if (missing.isEmpty() && !areHeard) {
            return typeNotRead(subject, ResourceType.ACTION_GROUP);
        }
        if (missing.isEmpty()) {
            return unheard.isEmpty() ? met(subject, "told") : notAssessed(subject, "queried");
        }
        if (missing.stream()
                .allMatch(event -> valid.stream()
                        .anyMatch(eventSubscription -> eventSubscription.includes(PREFIX + event)))) {
            return notAssessed(subject, "narrowed", list(missing.stream()));
        }
        List<EventSubscription> silent = subscriptions.stream()
                .filter(subscription -> !subscription.delivers() || !hasRecipient(subscription, context).orElse(true))
                .toList();
        if (valid.isEmpty() && !silent.isEmpty()) {
            return notMet(subject, "undelivered", list(silent.stream().map(EventSubscription::name)));
        }
        if (valid.isEmpty() && !subscriptions.isEmpty()) {
            return notMet(subject, "expired", list(subscriptions.stream().map(EventSubscription::name)));
        }
        return subscriptions.isEmpty() && missing.size() == 2 ? notMet(subject, "none")
                : notMet(subject, "missing", list(missing.stream().map(PREFIX::concat)));
    }

    /** Whether the event subscription covers this event for all secrets or certificates of the vault. */
    private static boolean includesEveryEvent(EventSubscription subscription, String event) {
        return !subscription.narrowed() && subscription.includes(PREFIX + event);
    }

    /** Whether the events reach a recipient; empty if an action group was not read. */
    private static Optional<Boolean> hasRecipient(EventSubscription subscription, CheckContext context) {
        return subscription.actionGroups().isEmpty() ? Optional.of(true)
                : AlertRecipients.reached(subscription.actionGroups(), context);
    }

    /** Whether no further query could alert before expiry, to whichever workspace the vault's logs are sent. */
    private static boolean areAlwaysIncomplete(CheckContext context, ResourceId id) {
        return context.inventory()
                .find(id)
                .map(KeyVault::of)
                .filter(vault -> Stream.of(SECRET, CERTIFICATE)
                        .anyMatch(event -> VaultAlertRules.assumingAllWorkspaces(vault, context)
                                .mayNotify(queriesEvent(event))
                                && !VaultAlertRules.of(vault, context).mayNotify(queriesEvent(event))))
                .isEmpty();
    }

    /**
     * Matches alert rules that query the event. The vault's log contains it as, for example, {@code
     * SecretNearExpiryEventGridNotification}.
     */
    private static Predicate<AlertRule> queriesEvent(String event) {
        return rule -> rule.queries()
                .stream()
                .map(query -> query.toLowerCase(Locale.ROOT))
                .anyMatch(query -> query.contains(event.toLowerCase(Locale.ROOT)) || ANY_KIND.matcher(query).find());
    }

    /**
     * Whether all event subscriptions of the vault are known from its system topic. A vault without a system topic
     * cannot have event subscriptions.
     */
    private static boolean areSubscriptionsKnown(CheckContext context, ResourceId vault) {
        return context.covers(ResourceType.EVENT_TOPIC, vault) && context.inventory()
                .eventTopics()
                .stream()
                .filter(topic -> topic.source().filter(vault::equals).isPresent())
                .allMatch(topic -> context.lists(ResourceType.EVENT_TOPIC_SUBSCRIPTION, topic.id()));
    }
}
