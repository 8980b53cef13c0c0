package org.tomes.inventory;

import org.tomes.ledger.Actor;

/**
 * Notified of each snapshot within the write that stores it; its own writes are stored with the snapshot or not at all.
 */
@FunctionalInterface
public interface SnapshotFollower {

    SnapshotFollower NONE = (actor, inventory) -> {
    };

    void arrived(Actor actor, Inventory inventory);
}
