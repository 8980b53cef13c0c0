package org.tomes.inventory.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Facts about the lists in one file that are not evident from a single resource: whether a list contains resources that
 * a subscription inherits, or resources of several resource groups, and which columns a query omitted.
 */
final class SavedListFacts {

    /** Resource Graph columns, in addition to {@code properties}, for which checks interpret a missing value. */
    private static final List<String> COLUMNS = List.of("identity", "sku");

    private final Set<ResourceType> inherited = new HashSet<>();
    private final Set<ListFact> withoutColumns = new HashSet<>();
    private final Map<ResourceId, Set<String>> groups = new HashMap<>();
    private final Map<ResourceId, Set<ResourceType>> types = new HashMap<>();

    void add(Resource resource) {
        if (ListScope.isInherited(resource.type()) && resource.id().subscription().isEmpty()) {
            inherited.add(resource.type());
        }
        subscription(resource).ifPresent(subscription -> resource.id().resourceGroup().ifPresent(group -> {
            groups.computeIfAbsent(subscription, key -> new HashSet<>()).add(group.toLowerCase(Locale.ROOT));
            types.computeIfAbsent(subscription, key -> new HashSet<>()).add(resource.type());
        }));
    }

    /**
     * Records the columns that a row lacks. Resource Graph returns every column, with null for an absent value, unless
     * the query selects columns.
     */
    void addRow(Resource row) {
        Set<String> names = row.node().names();
        subscription(row).ifPresent(subscription -> COLUMNS.stream()
                .filter(column -> !names.contains(column))
                .map(column -> ListFact.withoutColumn(row.type(), column, subscription))
                .forEach(withoutColumns::add));
    }

    Map<ResourceId, Set<String>> groups() {
        return groups;
    }

    private static Optional<ResourceId> subscription(Resource resource) {
        return resource.id().subscription().flatMap(name -> ResourceId.parse("/subscriptions/" + name));
    }

    /**
     * @param subscriptions subscriptions of the resources in the file
     */
    Set<ListFact> in(Set<ResourceId> subscriptions) {
        return Stream
                .of(withoutColumns.stream(),
                        inherited.stream()
                                .flatMap(type -> subscriptions.stream()
                                        .map(subscription -> ListFact.withInherited(type, subscription))),
                        groups.entrySet()
                                .stream()
                                .filter(listed -> listed.getValue().size() > 1)
                                .map(Map.Entry::getKey)
                                .flatMap(subscription -> types.get(subscription)
                                        .stream()
                                        .map(type -> ListFact.ofSeveralGroups(type, subscription))))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }
}
