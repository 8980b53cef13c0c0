package org.tomes.desktop.score;

import java.util.Optional;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Texts;

/** The scope of a score: a subscription group, or all subscriptions. */
record ScoreScope(Optional<SubscriptionGroup> set) {

    static final ScoreScope ALL = new ScoreScope(Optional.empty());

    Optional<SubscriptionGroupId> id() {
        return set.map(SubscriptionGroup::id);
    }

    boolean holds(String subscription) {
        return set.isEmpty() || set.get().holds(subscription);
    }

    String name(Texts texts) {
        return set.map(SubscriptionGroup::name).orElseGet(() -> texts.get("score.allSubscriptions"));
    }
}
