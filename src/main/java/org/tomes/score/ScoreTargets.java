package org.tomes.score;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.score.scope.SubscriptionSetId;

/** What a register's scores are to reach. */
public interface ScoreTargets {

    /** That of all subscriptions together. */
    default Optional<ScoreTarget> find() {
        return find(Optional.empty());
    }

    Optional<ScoreTarget> find(Optional<SubscriptionSetId> scope);

    List<ScoreTarget> all();

    ScoreTarget add(Tx tx, ScoreTarget target);

    ScoreTarget update(Tx tx, ScoreTarget target);

    void remove(Tx tx, ScoreTarget target);
}
