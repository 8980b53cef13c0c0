package org.tomes.inventory.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * What one file shows about its lists and its resources do not: whether they contain what a subscription inherits, and
 * which columns a query left out.
 */
final class SavedListFacts {

    /** Columns of Resource Graph, beside {@code properties}, whose absence a check interprets. */
    private static final List<String> COLUMNS = List.of("identity", "sku");

    private final Set<ResourceType> inherited = new HashSet<>();
    private final Set<EmptyCollection> withoutColumns = new HashSet<>();

    void add(Resource resource) {
        if (ListScope.isInherited(resource.type()) && resource.id().subscription().isEmpty()) {
            inherited.add(resource.type());
        }
    }

    /** A query of Resource Graph returns every column unless it selects some, with null for an absent value. */
    void addRow(Resource row) {
        Set<String> names = row.node().names();
        row.id()
                .subscription()
                .flatMap(name -> ResourceId.parse("/subscriptions/" + name))
                .ifPresent(subscription -> COLUMNS.stream()
                        .filter(column -> !names.contains(column))
                        .map(column -> EmptyCollection.withoutColumn(row.type(), column, subscription))
                        .forEach(withoutColumns::add));
    }

    /** @param subscriptions subscriptions of the file's resources */
    Set<EmptyCollection> in(Set<ResourceId> subscriptions) {
        return Stream
                .concat(withoutColumns.stream(),
                        inherited.stream()
                                .flatMap(type -> subscriptions.stream()
                                        .map(subscription -> EmptyCollection.withInherited(type, subscription))))
                .collect(Collectors.toSet());
    }
}
