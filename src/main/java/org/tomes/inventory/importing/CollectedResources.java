package org.tomes.inventory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;

/**
 * The resources read so far, with unique ids. Of two versions of one resource the complete one is kept, and of two
 * complete ones the newer; the other is then listed as not read.
 */
final class CollectedResources {

    /** Maximum characters of JSON in one snapshot; more would not fit into the memory of an ordinary computer. */
    private static final long MAX_CHARACTERS = 400_000_000;

    private final TreeMap<ResourceId, Held> held = new TreeMap<>();
    private final List<UnreadEntry> superseded = new ArrayList<>();
    private long characters;

    private record Held(Resource resource, String origin, Instant saved) {
    }

    /**
     * @return false if there is no room left
     */
    boolean add(Resource resource, String origin, Instant saved) {
        if (characters + resource.jsonLength() > MAX_CHARACTERS) {
            return false;
        }
        Held added = new Held(resource, origin, saved);
        Held known = held.get(resource.id());
        Held kept = known == null ? added : better(known, added);
        held.put(resource.id(), kept);
        if (kept == added) {
            characters += resource.jsonLength();
        }
        return true;
    }

    private Held better(Held known, Held added) {
        if (known.resource.sha256().equals(added.resource.sha256())) {
            return known;
        }
        if (known.resource.whole() != added.resource.whole()) {
            return known.resource.whole() ? known : added;
        }
        Held kept = added.saved.isBefore(known.saved) ? known : added;
        Held other = kept == known ? added : known;
        superseded.add(new UnreadEntry(other.origin, other.resource.id().toString(),
                Message.of("inventory.notRead.superseded", kept.origin)));
        return kept;
    }

    List<Resource> resources() {
        return held.values().stream().map(Held::resource).toList();
    }

    List<UnreadEntry> superseded() {
        return superseded;
    }
}
