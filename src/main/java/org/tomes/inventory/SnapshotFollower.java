package org.tomes.inventory;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.ledger.Actor;
import org.tomes.ledger.PreparedRows;

/** Is notified of each new snapshot. The writes of the follower are part of the same transaction as the snapshot. */
@FunctionalInterface
public interface SnapshotFollower {

    SnapshotFollower NONE = inventory -> (actor, stored) -> {
    };

    /**
     * Called before {@link #prepare} for a new snapshot, outside transactions.
     *
     * @param current reads the snapshot with the latest state
     */
    default void catchUp(Actor actor, Supplier<Optional<Inventory>> current) {
    }

    /**
     * Prepares the writes that follow from a snapshot. On a server, other writes are possible in the meantime.
     *
     * @param inventory inventory of the snapshot; a new snapshot does not have a number yet
     */
    Following prepare(Inventory inventory);

    /**
     * Prepares the writes that follow from a new snapshot, as {@link #prepare(Inventory)} does.
     *
     * @param previous reads the snapshot that had the latest state before this one
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
     * Prepares the writes that follow from the deletion of the only snapshot; empty if records that are based on this
     * snapshot prevent its deletion.
     */
    default Optional<Following> prepareDeletionOfOnly(Snapshot deleted) {
        return Optional.empty();
    }

    /** Writes as part of the transaction that stores the snapshot. */
    @FunctionalInterface
    interface Following {

        /** Returns those rows of {@link #write} that can be inserted before the transaction blocks other writers. */
        default Optional<PreparedRows> early() {
            return Optional.empty();
        }

        void write(Actor actor, Snapshot stored);
    }
}
