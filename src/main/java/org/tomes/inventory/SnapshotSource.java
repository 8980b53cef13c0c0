package org.tomes.inventory;

/** The origin of a snapshot: saved files, or a live pull from Azure. */
public enum SnapshotSource {
    FILES,
    PULL
}
