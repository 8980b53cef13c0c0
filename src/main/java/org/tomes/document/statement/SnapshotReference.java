package org.tomes.document.statement;

import java.time.Instant;
import org.tomes.inventory.Snapshot;

/** The snapshot on which a result is based. */
public record SnapshotReference(int number, Instant capturedAt) {

    static SnapshotReference of(Snapshot snapshot) {
        return new SnapshotReference(snapshot.number(), snapshot.capturedAt());
    }
}
