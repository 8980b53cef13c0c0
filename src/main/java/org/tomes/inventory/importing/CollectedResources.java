package org.tomes.inventory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyState;
import org.tomes.text.Message;

/**
 * The resources read so far, with unique ids. Of two versions of a resource, the complete version is retained; of two
 * complete versions, the newer one. The other version is listed as not read. If two versions contradict each other and
 * neither is newer, neither is assessed.
 */
final class CollectedResources {

    /** Maximum number of JSON characters in one snapshot; more would exceed the memory of an ordinary computer. */
    private static final long MAX_CHARACTERS = 400_000_000;

    private static final Set<String> ONLY_ONES = Set.of("default", "current", "vaultconfig", "web", "logs", "policy");

    private final TreeMap<ResourceId, Held> entries = new TreeMap<>();
    private final List<UnreadEntry> superseded = new ArrayList<>();
    private final Set<ResourceId> disputed = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final RepeatedLists repeated = new RepeatedLists();
    /** Files with resources that were read as individual objects, by the scope of the list to which each belongs. */
    private final SortedMap<String, String> singles = new TreeMap<>();
    private long characters;

    /**
     * @param expanded whether the resource was found inside another resource
     */
    private record Held(Resource resource, String origin, Instant saved, boolean expanded) {

        Held asIncomplete() {
            return new Held(resource.asIncomplete(), origin, saved, expanded);
        }

        /** Returns this resource with the origin and time of its parent. */
        Held within(Held parent) {
            return new Held(resource, parent.origin, parent.saved, expanded);
        }
    }

    /** @return false if the limit is reached */
    boolean add(Resource resource, String origin, Instant saved) {
        return add(new Held(resource, origin, saved, false));
    }

    /** Adds a resource that was found inside another one, unless it is also read separately. */
    void addExpanded(Resource resource, String origin, Instant saved) {
        add(new Held(resource, origin, saved, true));
    }

    private boolean add(Held added) {
        Resource resource = added.resource;
        if (characters + resource.jsonLength() > MAX_CHARACTERS) {
            return false;
        }
        Held present = entries.get(resource.id());
        Held chosen = present == null ? added : chooseVersion(present, added);
        entries.put(resource.id(), chosen);
        if (chosen == added) {
            characters += resource.jsonLength();
        }
        return true;
    }

    private Held chooseVersion(Held present, Held added) {
        Optional<Held> later = evaluatedLater(present, added);
        if (later.isPresent()) {
            return later.get();
        }
        if (present.resource.sha256().equals(added.resource.sha256()) || disputed.contains(added.resource.id())) {
            return present;
        }
        if (present.resource.hasProperties() != added.resource.hasProperties()) {
            return present.resource.hasProperties() ? present : added;
        }
        if (present.expanded != added.expanded) {
            return present.expanded ? added : present;
        }
        if (present.resource.hasProperties() && isSameTime(present, added)
                && ResourceConflict.between(present.resource, added.resource)) {
            return disputed(present, added.origin, Message.of(UnreadEntry.TWO_VERSIONS, present.origin));
        }
        Held newer = added.saved.isBefore(present.saved) ? present : added;
        Held older = newer == present ? added : present;
        superseded.add(new UnreadEntry(older.origin, older.resource.id().toString(),
                Message.of("inventory.notRead.superseded", newer.origin)));
        return newer;
    }

    /**
     * Returns the version with the later evaluation: with {@code --all}, {@code az policy state list} returns all
     * evaluations of a day.
     */
    private static Optional<Held> evaluatedLater(Held present, Held added) {
        if (!present.resource.type().equals(ResourceType.POLICY_STATE)) {
            return Optional.empty();
        }
        Optional<Instant> before = PolicyState.of(present.resource).evaluated();
        Optional<Instant> after = PolicyState.of(added.resource).evaluated();
        return before.isEmpty() || after.isEmpty() || before.equals(after) ? Optional.empty()
                : Optional.of(after.get().isAfter(before.get()) ? added : present);
    }

    private Held disputed(Held present, String origin, Message reason) {
        superseded.add(new UnreadEntry(origin, present.resource.id().toString(), reason));
        disputed.add(present.resource.id());
        return present.asIncomplete();
    }

    /**
     * Marks children as not assessed if their values in the parent differ. Otherwise, the data in the parent is
     * certain.
     */
    void compareWithParents() {
        for (Held child : List.copyOf(entries.values())) {
            Optional<Held> parent = Optional.of(child)
                    .filter(entry -> entry.resource.hasProperties() && NestedChildren.isStoredInParent(entry.resource))
                    .flatMap(entry -> entry.resource.id().parent())
                    .map(entries::get)
                    .filter(entry -> entry.resource.hasProperties() || disputed.contains(entry.resource.id()));
            if (parent.isPresent() && contradict(parent.get(), child)) {
                entries.put(child.resource.id(), disputed(child.within(parent.get()), child.origin,
                        Message.of(UnreadEntry.TWO_VERSIONS, parent.get().origin)));
            }
        }
    }

    /**
     * Whether parent and child contradict each other. A child that its parent does not list is new if the file of the
     * child is newer.
     */
    private boolean contradict(Held parent, Held child) {
        return disputed.contains(parent.resource.id()) || NestedChildren.differ(parent.resource, child.resource)
                || NestedChildren.lacks(parent.resource, child.resource)
                        && !RepeatedLists.isNewer(child.saved, parent.saved);
    }

    /** Marks resources as not assessed if they are missing in another state of their list. */
    void compareLists() {
        repeated.missing().forEach(this::markMissing);
    }

    /**
     * Marks resources as not assessed if they contradict an empty list of their type and scope, unless their file is
     * newer.
     *
     * @return whether there are such resources, so that the empty list proves nothing
     */
    boolean contradicts(ResourceType type, ResourceId scope, String file, Instant saved) {
        List<Held> listed = entries.tailMap(scope)
                .values()
                .stream()
                .takeWhile(held -> held.resource.id().key().startsWith(scope.key()))
                .filter(held -> held.resource.type().equals(type) && held.resource.id().isWithin(scope))
                .filter(held -> held.resource.hasProperties() || disputed.contains(held.resource.id()))
                .toList();
        listed.stream()
                .filter(held -> !RepeatedLists.isNewer(held.saved, saved))
                .forEach(held -> markMissing(held.resource.id(), file));
        return !listed.isEmpty();
    }

    private void markMissing(ResourceId id, String file) {
        entries.computeIfPresent(id, (key, held) -> disputed.contains(id) ? held
                : disputed(held, held.origin, Message.of(UnreadEntry.MISSING_IN_LIST, file)));
    }

    private static boolean isSameTime(Held first, Held second) {
        return !RepeatedLists.isNewer(first.saved, second.saved) && !RepeatedLists.isNewer(second.saved, first.saved);
    }

    /** Returns when the files that contain Secure Scores and their security controls were saved. */
    Map<ResourceId, Instant> scoreTimes() {
        return entries.values()
                .stream()
                .filter(held -> held.resource.type().equals(ResourceType.SECURE_SCORE)
                        || held.resource.type().equals(ResourceType.SECURE_SCORE_CONTROL))
                .collect(Collectors.toMap(held -> held.resource.id(), held -> held.saved));
    }

    List<Resource> resources() {
        return entries.values().stream().map(Held::resource).toList();
    }

    /**
     * @param single the file that contains the resource as a single object; empty for an element of a list
     */
    void listed(Resource resource, Optional<String> single) {
        String list = resource.type().text() + " " + ListScope.of(resource.type(), resource.id());
        if (single.isPresent() && !resource.type().equals(ResourceType.SUBSCRIPTION) && !isSingleton(resource)) {
            singles.putIfAbsent(list.strip(), single.get());
        } else {
            lists.add(list.strip());
        }
    }

    /** Records a resource from a list in a file. Another file may contain another state of the same list. */
    void recordListed(Resource resource, String file, Instant saved) {
        if (resource.hasProperties()) {
            repeated.add(resource, file, saved);
        }
    }

    /** Whether each parent has exactly one resource of this type, so that Azure returns it as a single object. */
    private static boolean isSingleton(Resource resource) {
        return ListScope.isListedByParent(resource.type(), resource.id())
                && ONLY_ONES.contains(resource.id().name().toLowerCase(Locale.ROOT));
    }

    /** Returns individual objects whose list was not read, so that further objects of their type may exist. */
    List<UnreadEntry> unlisted() {
        return singles.entrySet()
                .stream()
                .filter(single -> !lists.contains(single.getKey()))
                .map(single -> new UnreadEntry(single.getValue(), single.getKey(),
                        Message.of("inventory.notRead.single")))
                .toList();
    }

    List<UnreadEntry> superseded() {
        return superseded;
    }
}
