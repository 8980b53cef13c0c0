package org.tomes.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;

/**
 * Names of the resources in one list. If several resources of one type have the same name, each name is followed by the
 * resource group and, if the resource groups have the same name as well, by the subscription.
 */
public final class SubjectNames {

    private final Function<CheckedResource, String> names;
    private final Map<String, Set<ResourceId>> byName = new HashMap<>();

    private SubjectNames(Function<CheckedResource, String> names) {
        this.names = names;
    }

    /** @param names returns the name of a single resource */
    public static SubjectNames of(Collection<CheckedResource> subjects, Function<CheckedResource, String> names) {
        SubjectNames all = new SubjectNames(names);
        subjects.forEach(subject -> all.named(subject)
                .forEach(id -> all.byName.computeIfAbsent(all.key(subject), key -> new HashSet<>()).add(id)));
        return all;
    }

    public String of(CheckedResource subject) {
        String name = names.apply(subject);
        Set<ResourceId> same = byName.getOrDefault(key(subject), Set.of());
        return same.size() < 2 ? name
                : named(subject).map(id -> name + " (" + place(id, same) + ")").findFirst().orElse(name);
    }

    /**
     * Returns the id if the resource is shown by the name in its id. Another name, such as that of a person, needs no
     * location.
     */
    private Stream<ResourceId> named(CheckedResource subject) {
        return ResourceId.parse(subject.id())
                .filter(id -> id.name().equalsIgnoreCase(subject.name()) && id.resourceGroup().isPresent())
                .stream();
    }

    private String key(CheckedResource subject) {
        return (subject.type() + " " + names.apply(subject)).toLowerCase(Locale.ROOT);
    }

    private static String place(ResourceId id, Set<ResourceId> same) {
        String group = id.resourceGroup().orElseThrow();
        Set<String> groups = same.stream()
                .map(other -> other.resourceGroup().orElseThrow().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return groups.size() == same.size() ? group : id.subscription().orElse("–") + "/" + group;
    }
}
