package org.tomes.document.compose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;

/**
 * The names of the systems to which resources belong, so that customers see whether a deviation concerns their data.
 * The name of a system is the name of the application in a tag of the resource, of the resource that contains it, or of
 * its resource group. Without such a tag, the system is unknown. A secret or certificate belongs to the system of its
 * key vault, a flow log to that of the resource whose traffic it records, and a subscription to all systems that it
 * contains.
 */
public final class AffectedSystems {

    private static final String ADDRESS = "https://";
    /** Usual names of the tag for the application, in lower case. */
    private static final Set<String> TAGS = Set.of("anwendung", "application", "applicationname", "app", "workload",
            "workloadname", "system");

    private final Map<String, String> byResource = new HashMap<>();
    private final Map<String, String> byGroup = new HashMap<>();
    private final Map<String, Set<String>> bySubscription = new HashMap<>();
    /** Ids of key vaults by name; the addresses of vault items begin with this name. */
    private final Map<String, String> vaults = new HashMap<>();
    /** Ids of the resources whose traffic a flow log records, by the key of the flow log. */
    private final Map<String, String> recorded = new HashMap<>();
    /**
     * Ids of resources by name, because changes may contain names instead of ids; empty for a name that several
     * resources have.
     */
    private final Map<String, String> names = new HashMap<>();

    public AffectedSystems(Optional<Inventory> inventory) {
        inventory.ifPresent(read -> read.resources().forEach(this::add));
    }

    private void add(Resource resource) {
        names.merge(resource.name().toLowerCase(Locale.ROOT), resource.id().toString(), (one, other) -> "");
        if (resource.type().equals(ResourceType.KEY_VAULT)) {
            vaults.put(resource.name().toLowerCase(Locale.ROOT), resource.id().toString());
        }
        if (resource.type().equals(ResourceType.FLOW_LOG)) {
            FlowLog.of(resource).target().ifPresent(target -> recorded.put(resource.id().key(), target.toString()));
        }
        resource.tags()
                .entrySet()
                .stream()
                .filter(tag -> TAGS.contains(tag.getKey().toLowerCase(Locale.ROOT)) && !tag.getValue().isBlank())
                .map(tag -> tag.getValue().strip())
                .findFirst()
                .ifPresent(name -> {
                    resource.id()
                            .subscription()
                            .ifPresent(subscription -> bySubscription
                                    .computeIfAbsent(subscription.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                                    .add(name));
                    if (resource.type().equals(ResourceType.RESOURCE_GROUP)) {
                        group(resource.id()).ifPresent(group -> byGroup.put(group, name));
                    } else {
                        byResource.put(resource.id().key(), name);
                    }
                });
    }

    /** Returns the names of the systems to which the resource belongs; empty if they are unknown. */
    public Set<String> all(String resource) {
        return of(resource).map(Set::of).orElseGet(() -> ofSubscription(resource));
    }

    private Optional<String> of(String resource) {
        if (resource.startsWith(ADDRESS)) {
            String vault = resource.substring(ADDRESS.length()).split("\\.", 2)[0].toLowerCase(Locale.ROOT);
            return Optional.ofNullable(vaults.get(vault)).flatMap(this::of);
        }
        Optional<ResourceId> id = ResourceId.parse(resource);
        if (id.isEmpty()) {
            return Optional.ofNullable(names.get(resource.toLowerCase(Locale.ROOT)))
                    .filter(only -> !only.isEmpty())
                    .flatMap(this::of);
        }
        for (Optional<ResourceId> part = id; part.isPresent(); part = part.get().parent()) {
            String name = byResource.get(part.get().key());
            if (name != null) {
                return Optional.of(name);
            }
        }
        return id.flatMap(AffectedSystems::group)
                .map(byGroup::get)
                .or(() -> id.map(ResourceId::key).map(recorded::get).flatMap(this::of))
                .or(() -> onlySystem(resource));
    }

    private Optional<String> onlySystem(String resource) {
        return Optional.of(ofSubscription(resource))
                .filter(systems -> systems.size() == 1)
                .map(systems -> systems.iterator().next());
    }

    private Set<String> ofSubscription(String resource) {
        return ResourceId.parse(resource)
                .filter(id -> id.resourceGroup().isEmpty())
                .flatMap(ResourceId::subscription)
                .map(subscription -> bySubscription.getOrDefault(subscription.toLowerCase(Locale.ROOT), Set.of()))
                .orElse(Set.of());
    }

    private static Optional<String> group(ResourceId id) {
        return id.subscription()
                .flatMap(subscription -> id.resourceGroup().map(name -> subscription + "/" + name))
                .map(group -> group.toLowerCase(Locale.ROOT));
    }
}
