package org.tomes.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.Resource;
import org.tomes.ledger.Tx;

/** The snapshots of one register. */
public interface Snapshots {

    /** Returns all snapshots, newest first. */
    List<Snapshot> all();

    Optional<Snapshot> find(int number);

    /** Returns the one with the latest state of Azure; of several of one moment the one that was stored last. */
    Optional<Snapshot> newest();

    /** Returns the resources in the order of their ids. */
    List<Resource> resources(SnapshotId snapshot);

    /** Returns at most {@code count} resources without their JSON, skipping the first {@code from}. */
    List<ResourceEntry> entries(SnapshotId snapshot, int from, int count);

    /** Returns the JSON for these hashes. */
    Map<String, String> bodies(Set<String> sha256);

    /**
     * Stores the resources of a snapshot that is added next, if others would wait while {@link #add} did it. Until
     * then, nobody sees them; if it is not added, a later import removes them.
     */
    void stage(Snapshot snapshot, List<Resource> resources);

    /**
     * Stores a snapshot under the next free number; JSON that the register contains already is not stored again.
     *
     * @param resources with unique ids
     */
    Snapshot add(Tx tx, Snapshot snapshot, List<Resource> resources);

    /** Changes its label; nothing else of a snapshot ever changes. */
    Snapshot rename(Tx tx, Snapshot snapshot, String label);

    /** Removes it, with the JSON that no other snapshot uses; its number is never reused. */
    void remove(Tx tx, Snapshot snapshot);

    Optional<DeletedSnapshot> deleted(int number);
}
