package org.tomes.check;

import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;

/** Production resources of a snapshot, according to the company's rule. */
public final class Production {

    private final CheckContext context;

    public Production(CheckContext context) {
        this.context = context;
    }

    /**
     * Whether the resource is production. Its own tags take precedence, then those of what it belongs to, of its group
     * and of its subscription, and finally their names.
     */
    public boolean holds(ResourceId id) {
        Surroundings around = Surroundings.of(id, context);
        return rule().matches(tags(around).orElse(Map.of()), around.names());
    }

    /**
     * Returns the tag value that names neither production nor another known environment, such as {@code p}, if the
     * names mean production.
     */
    public Optional<String> unknownEnvironment(ResourceId id) {
        Surroundings around = Surroundings.of(id, context);
        return tags(around).flatMap(rule()::environment)
                .filter(value -> !rule().concerns(value) && Environment.in(value).isEmpty())
                .filter(value -> rule().matches(Map.of(), around.names()));
    }

    private Optional<Map<String, String>> tags(Surroundings around) {
        return around.tags().filter(rule()::namesEnvironment).findFirst();
    }

    private ProductionRule rule() {
        return context.rules().production();
    }
}
