package org.tomes.inventory;

import org.tomes.ledger.Actor;

/**
 * Is told of each snapshot as part of the write that keeps it; what it writes is kept with the snapshot or not at all.
 */
@FunctionalInterface
public interface SnapshotFollower {

    SnapshotFollower NONE = (actor, inventory) -> {
    };

    void arrived(Actor actor, Inventory inventory);
}
