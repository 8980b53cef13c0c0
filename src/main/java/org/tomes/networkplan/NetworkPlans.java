package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The single network plan of a register. */
public interface NetworkPlans {

    Optional<NetworkPlan> find();

    NetworkPlan add(Tx tx, NetworkPlan plan);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    NetworkPlan update(Tx tx, NetworkPlan plan);
}
