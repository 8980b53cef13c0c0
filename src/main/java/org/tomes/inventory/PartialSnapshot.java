package org.tomes.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * A snapshot of files that contains less than half of the resources of an earlier one, such as the snapshot of one
 * exported network security group. Such a snapshot does not support statements about the complete Azure environment.
 *
 * @param fuller the newest earlier snapshot that is not partial
 * @param fewer number of resources that the snapshot has fewer than {@code fuller}, summed over types; reports that
 * Azure creates and removes automatically are not counted
 */
public record PartialSnapshot(Snapshot snapshot, Snapshot fuller, int fewer) {

    /** Returns how the missing resources affect results of this snapshot. */
    public Message sentence() {
        return Message.of("inventory.partial", String.valueOf(snapshot.number()), snapshot.resourceCount(),
                String.valueOf(fuller.number()), fuller.resourceCount());
    }

    /** Returns the partial snapshots among these, oldest first. */
    static List<PartialSnapshot> among(List<Snapshot> snapshots) {
        List<PartialSnapshot> partial = new ArrayList<>();
        Optional<Snapshot> fuller = Optional.empty();
        for (Snapshot snapshot : snapshots.stream()
                .sorted(Comparator.comparing(Snapshot::capturedAt).thenComparing(Snapshot::number))
                .toList()) {
            Optional<PartialSnapshot> found = fuller.filter(earlier -> lacksMost(snapshot, earlier))
                    .map(earlier -> new PartialSnapshot(snapshot, earlier, fewer(snapshot, earlier)));
            found.ifPresent(partial::add);
            if (found.isEmpty()) {
                fuller = Optional.of(snapshot);
            }
        }
        return partial;
    }

    private static boolean lacksMost(Snapshot snapshot, Snapshot earlier) {
        return snapshot.source() == SnapshotSource.FILES && !snapshot.isDeclaredComplete()
                && 2 * fewer(snapshot, earlier) > expected(earlier);
    }

    private static int fewer(Snapshot snapshot, Snapshot earlier) {
        return earlier.counts()
                .entrySet()
                .stream()
                .filter(PartialSnapshot::isPermanent)
                .mapToInt(type -> Math.max(0, type.getValue() - snapshot.counts().getOrDefault(type.getKey(), 0)))
                .sum();
    }

    private static int expected(Snapshot earlier) {
        return earlier.counts()
                .entrySet()
                .stream()
                .filter(PartialSnapshot::isPermanent)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isPermanent(Map.Entry<ResourceType, Integer> type) {
        return !MissingResources.isReport(type.getKey());
    }
}
