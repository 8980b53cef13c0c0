package org.tomes.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.Resource;
import org.tomes.ledger.Tx;

/** The snapshots of one register. */
public interface Snapshots {

    /** The newest first. */
    List<Snapshot> all();

    Optional<Snapshot> find(int number);

    Optional<Snapshot> newest();

    /** In the order of their ids. */
    List<Resource> resources(SnapshotId snapshot);

    /** Some of them without their JSON: at most {@code count}, without the first {@code from}. */
    List<ResourceEntry> entries(SnapshotId snapshot, int from, int count);

    /** The JSON of these hashes. */
    Map<String, String> bodies(Set<String> sha256);

    /**
     * Keeps a snapshot under the next free number; a resource whose JSON the register holds already is not stored
     * again.
     *
     * @param resources each id once
     */
    Snapshot add(Tx tx, Snapshot snapshot, List<Resource> resources);

    /** Calls it something else; nothing else of a snapshot ever changes. */
    Snapshot rename(Tx tx, Snapshot snapshot, String label);

    /** Takes it out, with the JSON that no other snapshot holds; its number is never given again. */
    void remove(Tx tx, Snapshot snapshot);

    Optional<DeletedSnapshot> deleted(int number);
}
