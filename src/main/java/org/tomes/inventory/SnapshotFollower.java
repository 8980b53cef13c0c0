package org.tomes.inventory;

import org.tomes.ledger.Actor;

/** Notified of each snapshot; its own writes are stored with the snapshot or not at all. */
@FunctionalInterface
public interface SnapshotFollower {

    SnapshotFollower NONE = inventory -> (actor, stored) -> {
    };

    /**
     * Prepares what follows from a snapshot. On a server, others can write in the meantime.
     *
     * @param inventory does not have a number yet if it is new
     */
    Following prepare(Inventory inventory);

    /** Prepares what follows from a snapshot that is the current one again, since a later one was deleted. */
    default Following prepareAgain(Inventory inventory) {
        return prepare(inventory);
    }

    /** What is written within the write that stores the snapshot. */
    @FunctionalInterface
    interface Following {

        void write(Actor actor, Snapshot stored);
    }
}
