package org.tomes.inventory;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.ledger.Actor;
import org.tomes.ledger.PreparedRows;

/** Notified of each new snapshot. Its own writes are stored in the same transaction as the snapshot. */
@FunctionalInterface
public interface SnapshotFollower {

    SnapshotFollower NONE = inventory -> (actor, stored) -> {
    };

    /**
     * Called before {@link #prepare} for a new snapshot, in no transaction.
     *
     * @param current reads the snapshot with the latest state
     */
    default void catchUp(Actor actor, Supplier<Optional<Inventory>> current) {
    }

    /**
     * Prepares the writes that follow from a snapshot. On a server, others may write in the meantime.
     *
     * @param inventory does not have a number yet if it is new
     */
    Following prepare(Inventory inventory);

    /**
     * Like {@link #prepare(Inventory)}, for a new snapshot.
     *
     * @param previous reads the snapshot with the latest state before it
     */
    default Following prepare(Inventory inventory, Supplier<Optional<Inventory>> previous) {
        return prepare(inventory);
    }

    /**
     * Prepares the writes that follow from the deletion of a snapshot.
     *
     * @param current the snapshot that is now the current state
     */
    default Following prepareDeletion(Snapshot deleted, Inventory current) {
        return prepare(current);
    }

    /**
     * Prepares the writes that follow from the deletion of the only snapshot; empty if it would take records with it
     * that are based on it.
     */
    default Optional<Following> prepareDeletionOfOnly(Snapshot deleted) {
        return Optional.empty();
    }

    /** Writes in the transaction that stores the snapshot. */
    @FunctionalInterface
    interface Following {

        /** Returns rows of {@link #write} that can be inserted before the transaction blocks others. */
        default Optional<PreparedRows> early() {
            return Optional.empty();
        }

        void write(Actor actor, Snapshot stored);
    }
}
