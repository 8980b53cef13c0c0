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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Determines types and subscriptions of empty lists. The file name determines the type; the other files in its folder
 * determine the subscription, if they all belong to the same one. An empty list proves what Azure's complete list of
 * the subscription would have contained, and nothing where the list has a narrower scope
 * (docs/decisions/0078-what-an-empty-list-proves.md).
 */
final class EmptyLists {

    private record EmptyListFile(String file, ResourceType type) {
    }

    /** @param owner name of the resource whose settings or parts are listed */
    private record EmptyListOfOne(String file, ResourceType type, String owner) {
    }

    /** @param notRead without those on empty lists that prove absence */
    record Proof(List<EmptyCollection> collections, List<UnreadEntry> notRead) {
    }

    private final Map<String, Set<ResourceId>> subscriptions = new HashMap<>();
    private final List<EmptyListFile> emptyFiles = new ArrayList<>();
    private final List<EmptyListOfOne> emptyListsOfOne = new ArrayList<>();
    private final Set<EmptyCollection> complete = new HashSet<>();
    /** Groups in lists of all resources, by subscription. */
    private final Map<ResourceId, Set<String>> listed = new HashMap<>();
    private final Map<ResourceId, Set<String>> groups = new HashMap<>();

    /**
     * Records a file with resources of these subscriptions. A list of all resources covers every type.
     *
     * @param groupsInFile resource groups by subscription
     */
    void addFilled(String file, Set<ResourceId> subscriptionsInFile, boolean isComplete,
            Map<ResourceId, Set<String>> groupsInFile) {
        subscriptions.computeIfAbsent(folder(file), name -> new TreeSet<>()).addAll(subscriptionsInFile);
        merge(groupsInFile, groups);
        if (isComplete && ListFileNames.typeOf(file).filter(EmptyCollection.EVERYTHING::equals).isPresent()) {
            subscriptionsInFile.forEach(subscription -> listed.putIfAbsent(subscription, new HashSet<>()));
            merge(groupsInFile, listed);
        }
    }

    private static void merge(Map<ResourceId, Set<String>> more, Map<ResourceId, Set<String>> all) {
        more.forEach((subscription, names) -> all.computeIfAbsent(subscription, key -> new HashSet<>()).addAll(names));
    }

    /**
     * Returns the subscriptions of which all resources were listed; {@code az resource list} may be limited to one
     * resource group while other files contain others.
     */
    private Stream<EmptyCollection> everything() {
        return listed.entrySet()
                .stream()
                .filter(list -> list.getValue().size() != 1 || groups.get(list.getKey()).size() == 1)
                .map(list -> new EmptyCollection(EmptyCollection.EVERYTHING, list.getKey()));
    }

    void addFacts(Set<EmptyCollection> facts) {
        complete.addAll(facts);
    }

    void addEmpty(String file, PayloadParser.Envelope envelope) {
        boolean ofGraph = envelope == PayloadParser.Envelope.GRAPH || ListFileNames.isOfGraph(file);
        ListFileNames.typeOf(file)
                .filter(type -> ListScope.isInherited(type) ? envelope == PayloadParser.Envelope.API && !ofGraph
                        : !ListScope.isOfParent(type) || ofGraph)
                .ifPresent(type -> emptyFiles.add(new EmptyListFile(file, type)));
        ListFileNames.ofOneResource(file)
                .forEach((type, owner) -> emptyListsOfOne.add(new EmptyListOfOne(file, type, owner)));
    }

    /** @param resources all resources that were read */
    Proof prove(List<Resource> resources, List<UnreadEntry> notRead) {
        Set<EmptyCollection> proven = new HashSet<>(complete);
        everything().forEach(proven::add);
        Set<UnreadEntry> explained = new HashSet<>();
        List<UnreadEntry> disputed = new ArrayList<>();
        emptyFiles.forEach(empty -> only(subscriptions.getOrDefault(folder(empty.file), Set.of())).ifPresent(id -> {
            disputed.addAll(missing(empty.file, empty.type, id, resources));
            proven.add(new EmptyCollection(empty.type, id));
            explained.add(emptyList(empty.file));
        }));
        emptyListsOfOne.forEach(empty -> owner(empty, resources).ifPresent(id -> {
            disputed.addAll(missing(empty.file, empty.type, id, resources));
            proven.add(new EmptyCollection(empty.type, id));
            explained.add(emptyList(empty.file));
        }));
        return new Proof(
                proven.stream()
                        .sorted(Comparator.comparing(EmptyCollection::subscription)
                                .thenComparing(EmptyCollection::type))
                        .toList(),
                Stream.concat(notRead.stream().filter(entry -> !explained.contains(entry)), disputed.stream())
                        .toList());
    }

    /** Returns the resources that another file contains although this list, which should contain them, is empty. */
    private static List<UnreadEntry> missing(String file, ResourceType type, ResourceId within,
            List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type) && resource.id().isWithin(within))
                .map(resource -> new UnreadEntry(file, resource.id().toString(),
                        Message.of(UnreadEntry.MISSING_IN_LIST)))
                .toList();
    }

    private static UnreadEntry emptyList(String file) {
        return new UnreadEntry(file, "", Message.of("inventory.notRead.emptyList"));
    }

    /** Returns the only resource with that name in the subscriptions of the folder. */
    private Optional<ResourceId> owner(EmptyListOfOne empty, List<Resource> resources) {
        Set<ResourceId> within = subscriptions.getOrDefault(folder(empty.file), Set.of());
        return only(resources.stream()
                .filter(resource -> resource.name().equalsIgnoreCase(empty.owner))
                .map(Resource::id)
                .filter(id -> within.stream().anyMatch(id::isWithin))
                .collect(Collectors.toSet()));
    }

    private static Optional<ResourceId> only(Set<ResourceId> ids) {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), 0));
    }
}
