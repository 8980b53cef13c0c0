package org.tomes.inventory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.inventory.importing.GapsByType;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Finds resources that earlier snapshots contain, that files do not contain, and whose removal is not proven. Only
 * types that the files contain are compared. For each type and subscription, earlier snapshots are considered back to
 * the newest one that is known to be complete.
 */
final class MissingResources {

    /**
     * Maximum number of snapshots that are searched, so that the search does not take longer as a register grows older.
     */
    private static final int MAX_SNAPSHOTS = 10;
    /** Types of reports. Azure creates and removes reports automatically. */
    private static final Set<String> REPORTS = Set.of("microsoft.security/alerts", "microsoft.security/assessments",
            "microsoft.security/assessments/subassessments", "microsoft.security/securescores",
            "microsoft.security/securescores/securescorecontrols", "microsoft.policyinsights/policystates");
    private static final String EVENTS = "/events/";

    private final Snapshots snapshots;
    private final Snapshot later;
    private final AbsenceProof proof;
    private final GapsByType gaps;
    private final Set<ResourceId> present = new HashSet<>();
    private final Set<String> subscriptions = new HashSet<>();
    private final Set<String> removedSince = new HashSet<>();
    private final SortedMap<ResourceId, ResourceEntry> missing = new TreeMap<>();

    private MissingResources(Snapshots snapshots, Snapshot later) {
        this.snapshots = snapshots;
        this.later = later;
        this.proof = new AbsenceProof(later);
        this.gaps = GapsByType.of(later.notRead());
    }

    /** Returns the missing resources in the order of their ids; empty for a pull, which reports its gaps. */
    static List<ResourceEntry> of(Snapshot later, Snapshots snapshots) {
        return later.source() == SnapshotSource.FILES ? new MissingResources(snapshots, later).find() : List.of();
    }

    private List<ResourceEntry> find() {
        Comparator<Snapshot> age = Comparator.comparing(Snapshot::capturedAt).thenComparing(Snapshot::number);
        List<Snapshot> earlier = snapshots.all()
                .stream()
                .filter(snapshot -> age.compare(snapshot, later) < 0)
                .sorted(age.reversed())
                .limit(MAX_SNAPSHOTS)
                .toList();
        if (earlier.isEmpty()) {
            return List.of();
        }
        read(later, entry -> {
            present.add(entry.id());
            proof.add(entry.id(), entry.type(), entry.hasProperties());
        });
        for (Snapshot snapshot : earlier) {
            Set<String> read = read(snapshot, this::compare);
            markComplete(snapshot, read);
            if (later.counts()
                    .keySet()
                    .stream()
                    .allMatch(type -> subscriptions.stream().allMatch(id -> removedSince.contains(key(type, id))))) {
                break;
            }
        }
        return List.copyOf(missing.values());
    }

    /**
     * Passes each entry to the visitor, and returns the subscriptions of which the snapshot contains more than their
     * entry in the list of subscriptions.
     */
    private Set<String> read(Snapshot snapshot, Consumer<ResourceEntry> visitor) {
        Set<String> read = new HashSet<>();
        PagedEntries entries = new PagedEntries(snapshots, snapshot.id());
        for (ResourceEntry entry = entries.nextOrNull(); entry != null; entry = entries.nextOrNull()) {
            if (!entry.type().equals(ResourceType.SUBSCRIPTION)) {
                read.add(subscription(entry.id()));
            }
            visitor.accept(entry);
        }
        subscriptions.addAll(read);
        return read;
    }

    private void compare(ResourceEntry entry) {
        if (later.counts().containsKey(entry.type()) && !present.contains(entry.id()) && !isReport(entry)
                && !removedSince.contains(key(entry.type(), subscription(entry.id())))
                && !proof.provesAbsent(entry.type(), entry.id(), gaps)) {
            missing.putIfAbsent(entry.id(), entry);
        }
    }

    /**
     * Marks the types and subscriptions of which the snapshot is complete. Resources of these that only older snapshots
     * contain have been removed.
     */
    private void markComplete(Snapshot snapshot, Set<String> subscriptionsRead) {
        Stream<String> complete = snapshot.source() == SnapshotSource.PULL ? subscriptionsRead.stream()
                : snapshot.emptyCollections()
                        .stream()
                        .filter(list -> list.type().equals(ListFact.NOTHING_LEFT_OUT))
                        .map(list -> subscription(list.subscription()));
        List<ResourceType> covered = snapshot.counts().keySet().stream().filter(snapshot::covers).toList();
        complete.forEach(id -> covered.forEach(type -> removedSince.add(key(type, id))));
    }

    static boolean isReport(ResourceEntry entry) {
        return isReport(entry.type()) || entry.id().key().contains(EVENTS);
    }

    static boolean isReport(ResourceType type) {
        return REPORTS.contains(type.text().toLowerCase(Locale.ROOT));
    }

    private static String subscription(ResourceId id) {
        return id.subscription().orElse("").toLowerCase(Locale.ROOT);
    }

    private static String key(ResourceType type, String subscription) {
        return type.text().toLowerCase(Locale.ROOT) + " " + subscription;
    }
}
