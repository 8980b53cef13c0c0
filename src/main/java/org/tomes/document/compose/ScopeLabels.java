package org.tomes.document.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.text.Texts;

/** Short names of scopes in Azure, which documents use instead of the long IDs. */
public final class ScopeLabels {

    private final Texts texts;
    private final Inventory inventory;
    private final Map<String, String> subscriptions;

    public ScopeLabels(Texts texts, Inventory inventory) {
        this.texts = texts;
        this.inventory = inventory;
        this.subscriptions = inventory.subscriptions()
                .stream()
                .filter(subscription -> subscription.subscription().isPresent())
                .collect(Collectors.toMap(subscription -> subscription.subscription().orElseThrow(),
                        subscription -> subscription.displayName(), (first, second) -> first));
    }

    /** Returns the name of the subscription; its ID if the snapshot does not contain the name. */
    public String subscription(Optional<String> id) {
        return id.map(text -> subscriptions.getOrDefault(text, text)).orElse("–");
    }

    /** Returns subscriptions and resource groups with their kind, and other resources by name. */
    public String of(Optional<ResourceId> place) {
        return place.map(this::of).orElse("–");
    }

    /**
     * Returns the subnets and network interfaces of an NSG, each once. They refer to the NSG, or the NSG refers to
     * them.
     */
    public List<String> attachmentLabels(SecurityGroupView group) {
        Optional<ResourceId> self = Optional.of(group.id());
        Stream<ResourceId> subnets = Stream.concat(inventory.subnets()
                .stream()
                .filter(subnet -> subnet.securityGroup().equals(self))
                .map(subnet -> subnet.id()), group.subnets().stream());
        Stream<ResourceId> interfaces = Stream.concat(inventory.networkInterfaces()
                .stream()
                .filter(card -> card.securityGroup().equals(self))
                .map(card -> card.id()), group.interfaces().stream());
        return Stream
                .concat(subnets.distinct().map(this::of),
                        interfaces.distinct().map(card -> texts.get("document.place.interface", card.name())))
                .toList();
    }

    private String of(ResourceId place) {
        Optional<ResourceType> type = place.type();
        if (type.filter(ResourceType.SUBSCRIPTION::equals).isPresent()) {
            return texts.get("document.place.subscription", subscription(place.subscription()));
        }
        if (type.filter(ResourceType.RESOURCE_GROUP::equals).isPresent()) {
            return texts.get("document.place.group", place.name(), subscription(place.subscription()));
        }
        if (type.filter(ResourceType.SUBNET::equals).isPresent()) {
            return texts.get("document.place.subnet", place.name(), place.parent().map(ResourceId::name).orElse("–"));
        }
        return place.name();
    }
}
