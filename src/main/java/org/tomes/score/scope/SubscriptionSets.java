package org.tomes.score.scope;

import java.util.List;
import org.tomes.ledger.Tx;

/** The named sets of subscriptions of one register. */
public interface SubscriptionSets {

    /** Returns all sets, by name. */
    List<SubscriptionSet> all();

    SubscriptionSet add(Tx tx, SubscriptionSet set);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    SubscriptionSet update(Tx tx, SubscriptionSet set);

    void remove(Tx tx, SubscriptionSet set);
}
