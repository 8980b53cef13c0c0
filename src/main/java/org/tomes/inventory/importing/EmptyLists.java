package org.tomes.inventory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * Determines the types and subscriptions of empty lists. The name of the file determines the type. The other files in
 * its folder determine the subscription, if all of them belong to the same one. An empty list proves an absence only
 * within the scope that Azure's unfiltered list covers (docs/decisions/0078-what-an-empty-list-proves.md).
 */
final class EmptyLists {

    private record EmptyListFile(String file, Instant saved, ResourceType type) {
    }

    /**
     * @param owner name of the resource whose settings or parts the list contains
     */
    private record EmptyListOfOne(EmptyListFile list, String owner) {
    }

    /**
     * @param explained gaps that do not exist, because these empty lists prove an absence
     */
    record Proof(List<ListFact> collections, Set<UnreadEntry> explained) {
    }

    private final Map<String, Set<ResourceId>> subscriptions = new HashMap<>();
    private final List<EmptyListFile> emptyFiles = new ArrayList<>();
    private final List<EmptyListOfOne> emptyListsOfOne = new ArrayList<>();
    private final Set<ListFact> complete = new HashSet<>();
    /** Resource groups that lists of all resources contain, by subscription. */
    private final Map<ResourceId, Set<String>> listed = new HashMap<>();
    private final Map<ResourceId, Set<String>> groups = new HashMap<>();

    /**
     * Records a file that contains resources of these subscriptions. A list of all resources covers every type.
     *
     * @param groupsInFile resource groups by subscription
     */
    void addFilled(String file, Set<ResourceId> subscriptionsInFile, boolean isComplete,
            Map<ResourceId, Set<String>> groupsInFile) {
        subscriptions.computeIfAbsent(folder(file), name -> new TreeSet<>()).addAll(subscriptionsInFile);
        merge(groupsInFile, groups);
        if (isComplete && ListFileNames.typeOf(file).filter(ListFact.EVERYTHING::equals).isPresent()) {
            subscriptionsInFile.forEach(subscription -> listed.putIfAbsent(subscription, new HashSet<>()));
            merge(groupsInFile, listed);
        }
    }

    private static void merge(Map<ResourceId, Set<String>> more, Map<ResourceId, Set<String>> all) {
        more.forEach((subscription, names) -> all.computeIfAbsent(subscription, key -> new HashSet<>()).addAll(names));
    }

    /**
     * Returns the subscriptions of which all resources were listed. Lists by {@code az resource list} may be limited to
     * one resource group while other files contain further groups.
     */
    private Stream<ListFact> everything() {
        return listed.entrySet()
                .stream()
                .filter(list -> list.getValue().size() != 1 || groups.get(list.getKey()).size() == 1)
                .map(list -> new ListFact(ListFact.EVERYTHING, list.getKey()));
    }

    void addFacts(Set<ListFact> facts) {
        complete.addAll(facts);
    }

    void addEmpty(InputFile input, PayloadParser.Envelope envelope) {
        String file = input.name();
        boolean ofGraph = envelope == PayloadParser.Envelope.GRAPH || ListFileNames.isOfGraph(file);
        ListFileNames.typeOf(file)
                .filter(type -> ListScope.isInherited(type) ? envelope == PayloadParser.Envelope.API && !ofGraph
                        : !ListScope.isListedByParent(type) || ofGraph)
                .ifPresent(type -> emptyFiles.add(new EmptyListFile(file, input.saved(), type)));
        if (ListFileNames.isOfSubscription(file)) {
            emptyFiles.add(new EmptyListFile(file, input.saved(), ResourceType.DIAGNOSTIC_SETTING));
        }
        ListFileNames.singleResourceNames(file)
                .forEach((type, owner) -> emptyListsOfOne
                        .add(new EmptyListOfOne(new EmptyListFile(file, input.saved(), type), owner)));
    }

    /**
     * @param collected all resources that were read; resources that contradict an empty list are marked in it
     */
    Proof prove(CollectedResources collected) {
        Set<ListFact> proven = new HashSet<>(complete);
        everything().forEach(proven::add);
        Set<UnreadEntry> explained = new HashSet<>();
        List<Resource> resources = collected.resources();
        Map<EmptyListFile, ResourceId> scopes = new LinkedHashMap<>();
        Optional<ResourceId> onlyOne = only(
                subscriptions.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        emptyFiles.forEach(list -> only(subscriptions.getOrDefault(folder(list.file), Set.of())).ifPresentOrElse(
                scope -> scopes.put(list, scope),
                () -> onlyOne.ifPresent(scope -> collected.contradicts(list.type, scope, list.file, list.saved))));
        emptyListsOfOne.forEach(list -> owner(list, resources).ifPresent(scope -> scopes.put(list.list, scope)));
        scopes.forEach((list, scope) -> {
            if (!collected.contradicts(list.type, scope, list.file, list.saved)) {
                proven.add(new ListFact(list.type, scope));
                explained.add(emptyList(list.file));
            }
        });
        return new Proof(proven.stream()
                .sorted(Comparator.comparing(ListFact::subscription).thenComparing(ListFact::type))
                .toList(), explained);
    }

    private static UnreadEntry emptyList(String file) {
        return new UnreadEntry(file, "", Message.of("inventory.notRead.emptyList"));
    }

    /**
     * Returns the only resource with that name in the subscriptions of the folder; empty if there is none or more than
     * one.
     */
    private Optional<ResourceId> owner(EmptyListOfOne empty, List<Resource> resources) {
        Set<ResourceId> within = subscriptions.getOrDefault(folder(empty.list.file), Set.of());
        return only(resources.stream()
                .filter(resource -> resource.name().equalsIgnoreCase(empty.owner)
                        || resource.id().name().equalsIgnoreCase(empty.owner))
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
