package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The one plan of a register's network. */
public interface NetworkPlans {

    Optional<NetworkPlan> find();

    NetworkPlan add(Tx tx, NetworkPlan plan);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    NetworkPlan update(Tx tx, NetworkPlan plan);
}
