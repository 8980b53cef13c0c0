package org.tomes.inventory.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * The resources read so far, with unique ids. Of two versions of one resource the complete one is kept, and of two
 * complete ones the newer; the other is then listed as not read. If two contradict each other and none is newer,
 * neither is assessed.
 */
final class CollectedResources {

    /** Maximum characters of JSON in one snapshot; more would not fit into the memory of an ordinary computer. */
    private static final long MAX_CHARACTERS = 400_000_000;

    private static final Set<String> ONLY_ONES = Set.of("default", "current", "vaultconfig", "web", "logs", "policy");

    private static final Duration SAME_TIME = Duration.ofSeconds(1);

    private final TreeMap<ResourceId, Held> held = new TreeMap<>();
    private final List<UnreadEntry> superseded = new ArrayList<>();
    private final Set<ResourceId> disputed = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    /** What was read as a single object, by what Azure lists together, and the file. */
    private final SortedMap<String, String> singles = new TreeMap<>();
    private long characters;

    /** @param expanded whether it was found within another resource */
    private record Held(Resource resource, String origin, Instant saved, boolean expanded) {

        Held inPart() {
            return new Held(resource.inPart(), origin, saved, expanded);
        }

        /** The version that the parent has. */
        Held within(Held parent) {
            return new Held(resource, parent.origin, parent.saved, expanded);
        }
    }

    /**
     * @return false if there is no room left
     */
    boolean add(Resource resource, String origin, Instant saved) {
        return add(new Held(resource, origin, saved, false));
    }

    /** Adds one that was found within another resource, unless it is read by itself. */
    void addExpanded(Resource resource, String origin, Instant saved) {
        add(new Held(resource, origin, saved, true));
    }

    private boolean add(Held added) {
        Resource resource = added.resource;
        if (characters + resource.jsonLength() > MAX_CHARACTERS) {
            return false;
        }
        Held known = held.get(resource.id());
        Held chosen = known == null ? added : better(known, added);
        held.put(resource.id(), chosen);
        if (chosen == added) {
            characters += resource.jsonLength();
        }
        return true;
    }

    private Held better(Held known, Held added) {
        if (known.resource.sha256().equals(added.resource.sha256()) || disputed.contains(added.resource.id())) {
            return known;
        }
        if (known.resource.whole() != added.resource.whole()) {
            return known.resource.whole() ? known : added;
        }
        if (known.expanded != added.expanded) {
            return known.expanded ? added : known;
        }
        if (known.resource.whole() && isSameTime(known, added)
                && VersionDifference.between(known.resource, added.resource)) {
            return disputed(known, added);
        }
        Held chosen = added.saved.isBefore(known.saved) ? known : added;
        Held other = chosen == known ? added : known;
        superseded.add(new UnreadEntry(other.origin, other.resource.id().toString(),
                Message.of("inventory.notRead.superseded", chosen.origin)));
        return chosen;
    }

    private Held disputed(Held known, Held other) {
        superseded.add(new UnreadEntry(other.origin, other.resource.id().toString(),
                Message.of("inventory.notRead.twoVersions", known.origin)));
        disputed.add(known.resource.id());
        return known.inPart();
    }

    /** Children that their parent has with other values are not assessed, nor is what the parent says of them. */
    void compareWithParents() {
        for (Held child : List.copyOf(held.values())) {
            Optional<Held> parent = Optional.of(child)
                    .filter(one -> one.resource.whole() && ChildVersions.isKeptInParent(one.resource))
                    .flatMap(one -> one.resource.id().parent())
                    .map(held::get)
                    .filter(one -> one.resource.whole() || disputed.contains(one.resource.id()));
            if (parent.isPresent() && ChildVersions.differ(parent.get().resource, child.resource)) {
                held.put(child.resource.id(), disputed(child.within(parent.get()), child));
                held.put(parent.get().resource.id(), parent.get().inPart());
            }
        }
    }

    /** Files that were copied or unpacked together are dated by that, not by Azure. */
    private static boolean isSameTime(Held one, Held other) {
        return Duration.between(one.saved, other.saved).abs().compareTo(SAME_TIME) < 0;
    }

    List<Resource> resources() {
        return held.values().stream().map(Held::resource).toList();
    }

    /** @param single the file that has it as a single object; empty for an element of a list */
    void listed(Resource resource, Optional<String> single) {
        String list = resource.type().text() + " " + ListScope.of(resource.type(), resource.id());
        if (single.isPresent() && !resource.type().equals(ResourceType.SUBSCRIPTION) && !isOnlyOne(resource)) {
            singles.putIfAbsent(list.strip(), single.get());
        } else {
            lists.add(list.strip());
        }
    }

    /** There is one of it in each parent, so that it comes as a single object. */
    private static boolean isOnlyOne(Resource resource) {
        return ListScope.isOfParent(resource.type(), resource.id())
                && ONLY_ONES.contains(resource.id().name().toLowerCase(Locale.ROOT));
    }

    /** Single objects of which no list was read: of their type there may be others. */
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
