package org.tomes.score.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** The secure scores of a snapshot, which files with Azure data may contain. */
public final class SnapshotScores {

    private SnapshotScores() {
    }

    /**
     * Returns the scores and their controls like a file that was saved when the snapshot was captured; empty if the
     * snapshot contains no score.
     */
    public static Optional<ScoreFile> of(Inventory inventory) {
        if (inventory.resources(ResourceType.SECURE_SCORE).isEmpty()) {
            return Optional.empty();
        }
        Instant captured = inventory.snapshot().capturedAt();
        return Optional.of(new ScoreFile("snapshot-" + inventory.snapshot().number() + ".json", captured,
                () -> new ByteArrayInputStream(rows(inventory).getBytes(StandardCharsets.UTF_8))));
    }

    private static String rows(Inventory inventory) {
        return Stream.of(ResourceType.SECURE_SCORE, ResourceType.SECURE_SCORE_CONTROL)
                .flatMap(type -> inventory.resources(type).stream())
                .map(Resource::json)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
