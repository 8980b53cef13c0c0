package org.tomes.check;

import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;

/** Production resources of a snapshot, according to the company's rule. */
public final class ProductionResources {

    private final CheckContext context;

    public ProductionResources(CheckContext context) {
        this.context = context;
    }

    /**
     * Whether the resource is production. The tags of the resource take precedence, followed by the tags of the
     * resource to which it belongs, of its resource group and of its subscription. Without a deciding tag, their names
     * decide.
     */
    public boolean holds(ResourceId id) {
        ResourceAncestors around = ResourceAncestors.of(id, context);
        return rule().matches(tags(around).orElse(Map.of()), around.names());
    }

    /**
     * Returns the value of an environment tag that means neither production nor another known environment, such as
     * {@code p}, although the names indicate production.
     */
    public Optional<String> unknownEnvironment(ResourceId id) {
        ResourceAncestors around = ResourceAncestors.of(id, context);
        return tags(around).flatMap(rule()::environment)
                .filter(value -> !rule().concerns(value) && ResourceEnvironment.in(value).isEmpty())
                .filter(value -> rule().matches(Map.of(), around.names()));
    }

    private Optional<Map<String, String>> tags(ResourceAncestors around) {
        return around.tags().filter(rule()::namesEnvironment).findFirst();
    }

    private ProductionRule rule() {
        return context.rules().production();
    }
}
