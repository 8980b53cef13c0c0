package org.tomes.inventory;

/** Where a snapshot came from: files that somebody saved, or a live reading of Azure. */
public enum SnapshotSource {
    FILES,
    PULL
}
