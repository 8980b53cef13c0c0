package org.tomes.inventory;

import java.util.List;

/** Iterates over the entries of a snapshot, loading only one page at a time. */
final class PagedEntries {

    private static final int PAGE = 2_000;

    private final Snapshots snapshots;
    private final SnapshotId snapshot;
    private List<ResourceEntry> page = List.of();
    private int read;
    private int at;

    PagedEntries(Snapshots snapshots, SnapshotId snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
    }

    /** Returns the next entry, or null after the last one. */
    ResourceEntry nextOrNull() {
        if (at == page.size()) {
            page = snapshots.entries(snapshot, read, PAGE);
            read += page.size();
            at = 0;
        }
        return page.isEmpty() ? null : page.get(at++);
    }
}
