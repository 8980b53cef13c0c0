package org.tomes.score;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;
import org.tomes.score.scope.SubscriptionGroupId;

/** The score targets of a register. */
public interface ScoreTargets {

    /** Returns the target for all subscriptions together. */
    default Optional<ScoreTarget> find() {
        return find(Optional.empty());
    }

    Optional<ScoreTarget> find(Optional<SubscriptionGroupId> scope);

    List<ScoreTarget> all();

    ScoreTarget add(WriteTransaction tx, ScoreTarget target);

    ScoreTarget update(WriteTransaction tx, ScoreTarget target);

    void remove(WriteTransaction tx, ScoreTarget target);
}
