package org.tomes.inventory.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A receiver of events such as {@code Microsoft.KeyVault.SecretNearExpiry}.
 *
 * @param source the resource that raises the events, such as a key vault
 * @param events types of the events; empty for all
 * @param destination kind of the receiver, such as {@code WebHook} or {@code EventHub}
 */
public record EventSubscription(Resource resource, Optional<ResourceId> source, List<String> events,
        Optional<Instant> expires, boolean narrowed, Optional<String> destination) implements ResourceView {

    static EventSubscription of(Resource resource, Optional<ResourceId> source) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView direct = properties.child("destination");
        JsonNodeView withIdentity = properties.child("deliveryWithResourceIdentity").child("destination");
        JsonNodeView filter = properties.child("filter");
        boolean narrowed = filter.text("subjectBeginsWith").isPresent() || filter.text("subjectEndsWith").isPresent()
                || !filter.objects("advancedFilters").isEmpty();
        return new EventSubscription(resource, source, filter.texts("includedEventTypes"),
                AzureTimestamps.read(properties, "expirationTimeUtc"), narrowed,
                direct.text("endpointType").or(() -> withIdentity.text("endpointType")));
    }

    /** Reads an event subscription directly below its source. */
    public static EventSubscription of(Resource resource) {
        return of(resource, resource.node().properties().reference("topic").or(() -> resource.id().parent()));
    }

    /** Reads an event subscription of a system topic. */
    public static EventSubscription of(Resource resource, List<EventGridSystemTopic> topics) {
        Optional<ResourceId> topic = resource.id().parent();
        return of(resource,
                topics.stream()
                        .filter(eventTopic -> topic.filter(eventTopic.id()::equals).isPresent())
                        .findFirst()
                        .flatMap(EventGridSystemTopic::source));
    }

    /**
     * Whether the event subscription includes events of this type, such as {@code Microsoft.KeyVault.SecretNearExpiry}.
     */
    public boolean includes(String event) {
        return events.isEmpty()
                || events.stream().anyMatch(text -> text.equalsIgnoreCase(event) || text.equalsIgnoreCase("All"));
    }

    /**
     * Returns the action groups of the alert that the events raise; empty if the events have another destination
     * (Microsoft Learn, REST "Event Subscriptions", {@code MonitorAlertEventSubscriptionDestination}).
     */
    public List<ResourceId> actionGroups() {
        return resource.node().properties().child("destination").child("properties").references("actionGroups");
    }

    /** Whether the event subscription delivers events: its creation did not fail, and its receiver confirmed it. */
    public boolean delivers() {
        return resource.node()
                .properties()
                .text("provisioningState")
                .filter(state -> state.equalsIgnoreCase("Failed") || state.equalsIgnoreCase("AwaitingManualAction"))
                .isEmpty();
    }
}
