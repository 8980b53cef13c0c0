package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.Subscription;

/** Production resources of a snapshot, according to the company's rule. */
public final class Production {

    private final CheckContext context;
    private final ResourceIndex<Resource> groups;
    private final ResourceIndex<Subscription> subscriptions;

    public Production(CheckContext context) {
        this.context = context;
        this.groups = context.resourceGroups();
        this.subscriptions = context.inventory()
                .make("subscriptions by id", () -> ResourceIndex.of(context.inventory().subscriptions(),
                        subscription -> Optional.of(subscription.id())));
    }

    /**
     * The resource's own tags take precedence, then those of its group, then those of its subscription, and finally
     * their names.
     */
    public boolean holds(Resource resource) {
        ProductionRule rule = context.rules().production();
        Optional<Resource> group = groups.above(resource.id()).stream().findFirst();
        Optional<Subscription> subscription = subscriptions.above(resource.id()).stream().findFirst();
        Optional<Map<String, String>> environmentTags = Stream
                .of(Optional.of(resource.tags()), group.map(Resource::tags), subscription.map(Subscription::tags))
                .flatMap(Optional::stream)
                .filter(rule::namesEnvironment)
                .findFirst();
        List<String> names = Stream
                .of(Optional.of(resource.name()), resource.id().parent().map(ResourceId::name),
                        resource.id().resourceGroup(), subscription.map(Subscription::displayName))
                .flatMap(Optional::stream)
                .toList();
        return rule.matches(environmentTags.orElse(Map.of()), names.stream());
    }
}
