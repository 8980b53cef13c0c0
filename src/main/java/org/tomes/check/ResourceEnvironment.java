package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/** Environment of a resource: production, or another one according to its tags or its name. */
public final class ResourceEnvironment {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words in names and tags that mean the same environment, by environment. */
    private static final Map<String, List<String>> OTHERS = Map.of("development",
            List.of("dev", "development", "entwicklung", "devtest", "sandbox"), "test",
            List.of("test", "tst", "qa", "uat", "int", "integration", "abnahme"), "staging",
            List.of("staging", "stage", "stg", "preprod", "preproduction", "vorproduktion"));

    /** Cached, because many vaults require the environment of the same workloads. */
    private static final CachedValue.ByKey<CheckContext, ResourceId, Optional<String>> BY_RESOURCE = new CachedValue.ByKey<>(
            ResourceEnvironment::of);

    private ResourceEnvironment() {
    }

    /** Returns the environment; empty if neither tags nor names identify it. */
    public static Optional<String> of(Resource resource, CheckContext context) {
        return BY_RESOURCE.in(context, resource.id());
    }

    private static Optional<String> of(CheckContext context, ResourceId id) {
        if (new ProductionResources(context).holds(id)) {
            return Optional.of("production");
        }
        ResourceAncestors around = ResourceAncestors.of(id, context);
        Optional<String> tagValue = around.tags()
                .flatMap(map -> context.rules().production().environment(map).stream())
                .findFirst();
        return tagValue.map(value -> in(value).orElse(value.strip().toLowerCase(Locale.ROOT)))
                .or(() -> around.names().flatMap(name -> in(name).stream()).findFirst());
    }

    /** Returns the environment that the text names, unless it is production. */
    static Optional<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("(pre|non)[^\\p{L}\\p{N}]+(prod)", "$1$2");
        List<String> words = BETWEEN_WORDS.splitAsStream(lower).toList();
        return OTHERS.entrySet()
                .stream()
                .filter(other -> other.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
