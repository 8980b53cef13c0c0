package org.tomes.inventory;

import java.util.UUID;

public record SnapshotId(UUID value) {

    public static SnapshotId random() {
        return new SnapshotId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
