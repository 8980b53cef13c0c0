package org.tomes.score.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** The secure scores of a snapshot. Files with Azure data may contain scores. */
public final class SnapshotScores {

    private SnapshotScores() {
    }

    /**
     * Returns the scores and their controls in the form of the files from which they were imported. If such a file is
     * also imported itself, it therefore adds no second value. Empty if the snapshot contains no score.
     *
     * @param saved when the files were saved; the time of the snapshot applies to other files
     */
    public static List<ScoreFile> of(Inventory inventory, Map<ResourceId, Instant> saved) {
        if (inventory.resources(ResourceType.SECURE_SCORE).isEmpty()) {
            return List.of();
        }
        Map<Instant, List<Resource>> byTime = Stream.of(ResourceType.SECURE_SCORE, ResourceType.SECURE_SCORE_CONTROL)
                .flatMap(type -> inventory.resources(type).stream())
                .collect(Collectors.groupingBy(resource -> time(resource, inventory.snapshot(), saved), TreeMap::new,
                        Collectors.toList()));
        String name = "snapshot-" + inventory.snapshot().number() + ".json";
        return byTime.entrySet()
                .stream()
                .map(file -> new ScoreFile(name, file.getKey(),
                        () -> new ByteArrayInputStream(rows(file.getValue()).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    /**
     * Returns the time when the file was saved, limited because the clock of the computer that saved it may be ahead.
     */
    private static Instant time(Resource resource, Snapshot snapshot, Map<ResourceId, Instant> saved) {
        Instant time = saved.getOrDefault(resource.id(), snapshot.capturedAt());
        return time.isAfter(snapshot.importedAt()) ? snapshot.importedAt() : time;
    }

    private static String rows(List<Resource> resources) {
        return resources.stream().map(Resource::json).collect(Collectors.joining(",", "[", "]"));
    }
}
