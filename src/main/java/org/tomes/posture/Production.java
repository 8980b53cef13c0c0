package org.tomes.posture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subscription;

/** Which resources of a scene are production, by the company's own rule. */
public final class Production {

    private final Scene scene;

    public Production(Scene scene) {
        this.scene = scene;
    }

    /** The resource's own tags count first, then those of its group, of its subscription, and at last their names. */
    public boolean holds(Resource resource) {
        ProductionRule rule = scene.rules().production();
        Optional<Resource> group = scene.inventory().resources(ResourceType.RESOURCE_GROUP).stream()
                .filter(one -> resource.id().isWithin(one.id())).findFirst();
        Optional<Subscription> subscription = scene.inventory().subscriptions().stream()
                .filter(one -> resource.id().isWithin(one.id())).findFirst();
        Optional<Map<String, String>> told = Stream.of(Optional.of(resource.tags()), group.map(Resource::tags),
                subscription.map(Subscription::tags)).flatMap(Optional::stream).filter(rule::tellsEnvironment).findFirst();
        List<String> names = Stream.of(Optional.of(resource.name()), resource.id().parent().map(ResourceId::name),
                resource.id().resourceGroup(), subscription.map(Subscription::displayName)).flatMap(Optional::stream).toList();
        return rule.matches(told.orElse(Map.of()), names.stream());
    }
}
