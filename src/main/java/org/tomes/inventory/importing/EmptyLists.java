package org.tomes.inventory.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Makes answers of lists that hold nothing. Of which type such a list is, the name of its file tells; of which
 * subscription, the other files of its folder tell, where all that they hold is of a single one.
 */
final class EmptyLists {

    private record Empty(String file, ResourceType type) {
    }

    private final Map<String, Set<ResourceId>> subscriptions = new HashMap<>();
    private final List<Empty> empty = new ArrayList<>();
    private final Set<EmptyCollection> complete = new HashSet<>();

    /** A file that held resources of these subscriptions; a list of all resources answers for every type. */
    void filled(String file, Set<ResourceId> itsSubscriptions, boolean whole) {
        subscriptions.computeIfAbsent(folder(file), name -> new TreeSet<>()).addAll(itsSubscriptions);
        if (whole && ListNames.typeOf(file).filter(EmptyCollection.EVERYTHING::equals).isPresent()) {
            itsSubscriptions.forEach(
                    subscription -> complete.add(new EmptyCollection(EmptyCollection.EVERYTHING, subscription)));
        }
    }

    void empty(String file) {
        ListNames.typeOf(file).ifPresent(type -> empty.add(new Empty(file, type)));
    }

    /** @param notRead loses the notes on lists that are answers after all */
    List<EmptyCollection> found(List<UnreadEntry> notRead) {
        Set<EmptyCollection> found = new HashSet<>(complete);
        for (Empty list : empty) {
            Optional<ResourceId> subscription = only(subscriptions.getOrDefault(folder(list.file), Set.of()));
            subscription.ifPresent(id -> {
                found.add(new EmptyCollection(list.type, id));
                notRead.remove(new UnreadEntry(list.file, "", Message.of("inventory.notRead.emptyList")));
            });
        }
        return found.stream()
                .sorted(Comparator.comparing(EmptyCollection::subscription).thenComparing(EmptyCollection::type))
                .toList();
    }

    private static Optional<ResourceId> only(Set<ResourceId> ids) {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), 0));
    }
}
