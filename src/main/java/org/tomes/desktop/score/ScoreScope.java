package org.tomes.desktop.score;

import java.util.Optional;
import org.tomes.score.scope.SubscriptionSet;
import org.tomes.score.scope.SubscriptionSetId;
import org.tomes.text.Texts;

/** The scope of a score: a set of subscriptions, or all of them. */
record ScoreScope(Optional<SubscriptionSet> set) {

    static final ScoreScope ALL = new ScoreScope(Optional.empty());

    Optional<SubscriptionSetId> id() {
        return set.map(SubscriptionSet::id);
    }

    boolean holds(String subscription) {
        return set.isEmpty() || set.get().holds(subscription);
    }

    String name(Texts texts) {
        return set.map(SubscriptionSet::name).orElseGet(() -> texts.get("score.allSubscriptions"));
    }
}
