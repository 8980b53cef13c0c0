package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The single network plan of a register. */
public interface NetworkPlans {

    Optional<NetworkPlan> find();

    NetworkPlan add(WriteTransaction tx, NetworkPlan plan);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    NetworkPlan update(WriteTransaction tx, NetworkPlan plan);
}
