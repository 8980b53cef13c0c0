package org.tomes.score;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.score.scope.SubscriptionSetId;

/** The score targets of a register. */
public interface ScoreTargets {

    /** Returns the target for all subscriptions together. */
    default Optional<ScoreTarget> find() {
        return find(Optional.empty());
    }

    Optional<ScoreTarget> find(Optional<SubscriptionSetId> scope);

    List<ScoreTarget> all();

    ScoreTarget add(Tx tx, ScoreTarget target);

    ScoreTarget update(Tx tx, ScoreTarget target);

    void remove(Tx tx, ScoreTarget target);
}
