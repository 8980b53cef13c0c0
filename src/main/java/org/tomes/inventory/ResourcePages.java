package org.tomes.inventory;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tomes.inventory.resource.Resource;

/** The resources of a snapshot one after the other, of which only a few are in memory. */
final class ResourcePages implements Iterator<Resource> {

    private static final int PAGE = 1_000;

    private final Snapshots snapshots;
    private final SnapshotId snapshot;
    private List<Resource> page = List.of();
    private int read;
    private int at;

    ResourcePages(Snapshots snapshots, SnapshotId snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
    }

    @Override
    public boolean hasNext() {
        if (at == page.size()) {
            page = snapshots.resources(snapshot, read, PAGE);
            read += page.size();
            at = 0;
        }
        return at < page.size();
    }

    @Override
    public Resource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(at++);
    }
}
