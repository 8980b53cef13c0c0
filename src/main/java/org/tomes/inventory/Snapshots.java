package org.tomes.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.Resource;
import org.tomes.ledger.WriteTransaction;

/** The snapshots of one register. */
public interface Snapshots {

    /** Returns all snapshots, newest first. */
    List<Snapshot> all();

    Optional<Snapshot> find(int number);

    /**
     * Returns the snapshot with the latest state of Azure; if several snapshots have the same time, the one that was
     * stored last.
     */
    Optional<Snapshot> newest();

    /** Returns the resources in the order of their ids. */
    List<Resource> resources(SnapshotId snapshot);

    /** Returns at most {@code count} resources without their JSON; the first {@code from} resources are skipped. */
    List<ResourceEntry> entries(SnapshotId snapshot, int from, int count);

    /** Returns the JSON by hash. */
    Map<String, String> bodies(Set<String> sha256);

    /**
     * Stores the resources of a snapshot in advance, if {@link #add} would otherwise block other writers for too long.
     * The resources are not visible until the snapshot is added. If it is never added, a later import removes them.
     */
    void stage(Snapshot snapshot, List<Resource> resources);

    /**
     * Stores a snapshot under the next free number. JSON that is already in the register is not stored again.
     *
     * @param resources resources with unique ids
     */
    Snapshot add(WriteTransaction tx, Snapshot snapshot, List<Resource> resources);

    /** Changes the label, the only mutable property of a snapshot. */
    Snapshot rename(WriteTransaction tx, Snapshot snapshot, String label);

    /** Removes the snapshot, and the JSON that no other snapshot uses. The number is not reused. */
    void remove(WriteTransaction tx, Snapshot snapshot);

    Optional<DeletedSnapshot> deleted(int number);
}
