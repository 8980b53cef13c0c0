package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** The resources, resource groups and subscriptions to which the scope of a measure is limited. */
final class ScopedResources {

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");

    private static final CachedValue<Inventory, Map<String, List<ResourceId>>> BY_NAME = new CachedValue<>(
            ScopedResources::resourcesByName);
    private static final CachedValue<Inventory, Map<String, List<ResourceId>>> VAULTS = new CachedValue<>(
            ScopedResources::vaults);

    private final List<ResourceId> ids;
    private final Map<String, List<ResourceId>> vaults;

    private ScopedResources(List<ResourceId> ids, Map<String, List<ResourceId>> vaults) {
        this.ids = ids;
        this.vaults = vaults;
    }

    /**
     * Parses a scope that consists of names only: {@code sqldb-erp, kv-erp-prod-gwc}.
     *
     * @return the resources; empty if a part is not the name of an item in the snapshot. Such a scope is not applied,
     * so that free text never hides a deviation
     */
    static Optional<ScopedResources> in(String scope, Inventory inventory) {
        if (scope.isBlank()) {
            return Optional.empty();
        }
        Map<String, List<ResourceId>> byName = BY_NAME.in(inventory);
        List<ResourceId> ids = new ArrayList<>();
        for (String name : SEPARATOR.split(scope)) {
            List<ResourceId> resourceIds = byName.get(key(name));
            if (resourceIds == null) {
                return Optional.empty();
            }
            ids.addAll(resourceIds);
        }
        return Optional.of(new ScopedResources(List.copyOf(ids), VAULTS.in(inventory)));
    }

    private static Map<String, List<ResourceId>> resourcesByName(Inventory inventory) {
        Stream<ResourceId> ids = inventory.resources().stream().map(Resource::id);
        Stream<ResourceId> groups = inventory.resources()
                .stream()
                .flatMap(resource -> Stream.iterate(resource.id().parent(), Optional::isPresent,
                        parent -> parent.flatMap(ResourceId::parent)))
                .flatMap(Optional::stream)
                .filter(id -> id.type().filter(ResourceType.RESOURCE_GROUP::equals).isPresent());
        Map<String, List<ResourceId>> all = Stream.concat(ids, groups)
                .distinct()
                .collect(Collectors.groupingBy(id -> key(id.name())));
        inventory.resources()
                .forEach(resource -> add(all, resource.id(), resource.name(),
                        ResourceNames.of(CheckedResource.of(resource))));
        inventory.subscriptions()
                .forEach(subscription -> add(all, subscription.resource().id(), subscription.displayName()));
        return all;
    }

    private static void add(Map<String, List<ResourceId>> all, ResourceId id, String... names) {
        for (String name : names) {
            List<ResourceId> knownIds = all.getOrDefault(key(name), List.of());
            if (!knownIds.contains(id)) {
                all.put(key(name), Stream.concat(knownIds.stream(), Stream.of(id)).toList());
            }
        }
    }

    private static Map<String, List<ResourceId>> vaults(Inventory inventory) {
        return inventory.resources(ResourceType.KEY_VAULT)
                .stream()
                .collect(Collectors.groupingBy(vault -> key(vault.name()),
                        Collectors.mapping(Resource::id, Collectors.toList())));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the evidence about these resources, about their content, and about the scopes that contain them. */
    StatementEvidence only(StatementEvidence evidence) {
        return new StatementEvidence(
                evidence.observations().stream().filter(observation -> concern(observation.subject())).toList(),
                evidence.gaps(), evidence.ofSnapshot());
    }

    boolean concern(CheckedResource subject) {
        return ResourceId.parse(subject.id())
                .map(this::places)
                .map(places -> places.isEmpty() || places.stream().anyMatch(this::isInScope))
                .orElse(true);
    }

    /** Returns the vault of an item whose id is a URL; empty if the snapshot does not contain the vault. */
    private List<ResourceId> places(ResourceId id) {
        return id.isVaultItem()
                ? vaults.getOrDefault(key(id.toString().substring("https://".length()).split("\\.")[0]), List.of())
                : List.of(id);
    }

    private boolean isInScope(ResourceId id) {
        return ids.stream().anyMatch(namedId -> id.isWithin(namedId) || namedId.isWithin(id));
    }
}
