package org.tomes.score.scope;

import java.util.List;
import org.tomes.ledger.Tx;

/** The named sets of subscriptions of one register. */
public interface SubscriptionSets {

    /** By name. */
    List<SubscriptionSet> all();

    SubscriptionSet add(Tx tx, SubscriptionSet set);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    SubscriptionSet update(Tx tx, SubscriptionSet set);

    void remove(Tx tx, SubscriptionSet set);
}
