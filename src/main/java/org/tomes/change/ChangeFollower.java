package org.tomes.change;

import org.tomes.ledger.Actor;

/** What else follows from a change record, in the same write. */
@FunctionalInterface
public interface ChangeFollower {

    /** A change was approved, or is further than that. */
    void approved(Actor actor, ChangeRecord change);
}
