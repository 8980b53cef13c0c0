package org.tomes.change;

import org.tomes.ledger.Actor;

/** Performs follow-up actions for a change record in the same transaction. */
@FunctionalInterface
public interface ChangeFollower {

    /** Called when a change that is approved, or in a later state, has been written. */
    void approved(Actor actor, ChangeRecord change);
}
