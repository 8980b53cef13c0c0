package org.tomes.score.scope;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The subscription groups of one register. */
public interface SubscriptionGroups {

    /** Returns all groups, by name. */
    List<SubscriptionGroup> all();

    SubscriptionGroup add(WriteTransaction tx, SubscriptionGroup group);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    SubscriptionGroup update(WriteTransaction tx, SubscriptionGroup group);

    void remove(WriteTransaction tx, SubscriptionGroup group);
}
