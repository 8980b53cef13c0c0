package org.tomes.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/** Environment of a resource: production, or another one by its tags or its name. */
public final class Environment {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words in names and tags that mean the same environment. */
    private static final Map<String, List<String>> OTHERS = Map.of("development",
            List.of("dev", "development", "entwicklung", "devtest", "sandbox"), "test",
            List.of("test", "tst", "qa", "uat", "int", "integration", "abnahme"), "staging",
            List.of("staging", "stage", "stg", "preprod", "preproduction", "vorproduktion"));

    private final CheckContext context;
    private final Production production;

    public Environment(CheckContext context) {
        this.context = context;
        this.production = new Production(context);
    }

    /** Returns the environment; empty if neither tags nor names identify it. */
    public Optional<String> of(Resource resource) {
        if (production.holds(resource)) {
            return Optional.of("production");
        }
        List<Map<String, String>> tags = Stream
                .concat(Stream.of(resource), context.resourceGroups().above(resource.id()).stream())
                .map(Resource::tags)
                .toList();
        Optional<String> tagValue = tags.stream()
                .flatMap(map -> context.rules().production().environment(map).stream())
                .findFirst();
        return tagValue.map(value -> environmentIn(value).orElse(value.strip().toLowerCase(Locale.ROOT)))
                .or(() -> Stream
                        .of(resource.name(), resource.id().resourceGroup().orElse(""),
                                resource.id().parent().map(ResourceId::name).orElse(""))
                        .flatMap(name -> environmentIn(name).stream())
                        .findFirst());
    }

    private static Optional<String> environmentIn(String text) {
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
