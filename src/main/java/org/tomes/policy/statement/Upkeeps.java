package org.tomes.policy.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** What a register says of how statements are kept true. */
public interface Upkeeps {

    /** In the order of the statements' keys; what an older version of Tomes called by a key that is none any more is left out. */
    List<Upkeep> all();

    Optional<Upkeep> find(StatementKey statement);

    Upkeep add(Tx tx, Upkeep upkeep);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    Upkeep update(Tx tx, Upkeep upkeep);
}
