package org.tomes.inventory;

import java.util.List;

/** The entries of a snapshot one after the other, of which only a few are in memory. */
final class EntryPages {

    private static final int PAGE = 2_000;

    private final Snapshots snapshots;
    private final SnapshotId snapshot;
    private List<ResourceEntry> page = List.of();
    private int read;
    private int at;

    EntryPages(Snapshots snapshots, SnapshotId snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
    }

    /** Null after the last one. */
    ResourceEntry nextOrNull() {
        if (at == page.size()) {
            page = snapshots.entries(snapshot, read, PAGE);
            read += page.size();
            at = 0;
        }
        return page.isEmpty() ? null : page.get(at++);
    }
}
