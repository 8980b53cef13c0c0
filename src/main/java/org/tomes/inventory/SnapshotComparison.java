package org.tomes.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.inventory.importing.GapsByType;
import org.tomes.inventory.resource.ResourceType;

/**
 * Compares two snapshots of any size. Entries are streamed in the order of their ids. The JSON of a resource is read
 * only if its hash changed, for a limited number of resources at a time.
 */
final class SnapshotComparison {

    /** Maximum number of pairs whose JSON is in memory. A JSON text has at most a megabyte, typically two kilobytes. */
    private static final int MAX_PAIRS = 100;

    private final Snapshots snapshots;
    private final DifferenceListener listener;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(ResourceEntry before, ResourceEntry after) {
    }

    SnapshotComparison(Snapshots snapshots, DifferenceListener listener) {
        this.snapshots = snapshots;
        this.listener = listener;
    }

    void compare(Snapshot earlier, Snapshot later) {
        AbsenceProof proof = AbsenceProof.of(later, snapshots);
        GapsByType gaps = GapsByType.of(later.notRead());
        PagedEntries was = new PagedEntries(snapshots, earlier.id());
        PagedEntries is = new PagedEntries(snapshots, later.id());
        ResourceEntry before = was.nextOrNull();
        ResourceEntry after = is.nextOrNull();
        ResourceEntry lastBefore = null;
        ResourceEntry lastAfter = null;
        while (before != null || after != null) {
            int order = before == null ? 1 : after == null ? -1 : before.id().compareTo(after.id());
            if (order < 0) {
                boolean removed = later.source() == SnapshotSource.FILES
                        ? proof.provesAbsent(before.type(), before.id(), gaps)
                        : isComplete(later, before, lastAfter, after);
                if (removed) {
                    listener.removed(before);
                } else if (later.counts().containsKey(before.type())) {
                    listener.notSeen(before);
                }
            } else if (order > 0 && isComplete(earlier, after, lastBefore, before)) {
                listener.added(after);
            } else if (order == 0 && !after.sha256().equals(before.sha256())
                    && after.hasProperties() == before.hasProperties()) {
                pairs.add(new Pair(before, after));
                if (pairs.size() == MAX_PAIRS) {
                    comparePairs();
                }
            }
            lastBefore = order <= 0 ? before : lastBefore;
            lastAfter = order >= 0 ? after : lastAfter;
            before = order <= 0 ? was.nextOrNull() : before;
            after = order >= 0 ? is.nextOrNull() : after;
        }
        comparePairs();
    }

    /**
     * Whether the snapshot would contain the resource if it existed. A pull reads only selected subscriptions. Because
     * entries are in the order of their ids, the entry of a subscription that was read is next to another entry of the
     * same subscription.
     */
    private static boolean isComplete(Snapshot snapshot, ResourceEntry entry, ResourceEntry last, ResourceEntry next) {
        boolean wasRead = snapshot.source() == SnapshotSource.FILES || entry.id().subscription().isEmpty()
                || entry.type().equals(ResourceType.SUBSCRIPTION) || isInSameSubscription(entry, last)
                || isInSameSubscription(entry, next);
        return wasRead && snapshot.covers(entry.type());
    }

    private static boolean isInSameSubscription(ResourceEntry entry, ResourceEntry other) {
        return other != null && !other.type().equals(ResourceType.SUBSCRIPTION) && other.id()
                .subscription()
                .filter(subscription -> entry.id().subscription().filter(subscription::equalsIgnoreCase).isPresent())
                .isPresent();
    }

    private void comparePairs() {
        Set<String> hashes = new HashSet<>();
        pairs.forEach(pair -> {
            hashes.add(pair.before().sha256());
            hashes.add(pair.after().sha256());
        });
        Map<String, String> bodies = hashes.isEmpty() ? Map.of() : snapshots.bodies(hashes);
        for (Pair pair : pairs) {
            ResourceComparison
                    .changes(pair.after(), bodies.get(pair.before().sha256()), bodies.get(pair.after().sha256()))
                    .forEach(listener::changed);
        }
        pairs.clear();
    }
}
