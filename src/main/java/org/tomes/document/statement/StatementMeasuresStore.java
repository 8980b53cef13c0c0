package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** What a register says of how statements are kept true. */
public interface StatementMeasuresStore {

    /**
     * In the order of the statements' keys; what an older version of Tomes called by a key that is none any more is
     * left out.
     */
    List<StatementMeasures> all();

    Optional<StatementMeasures> find(StatementKey statement);

    StatementMeasures add(Tx tx, StatementMeasures upkeep);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    StatementMeasures update(Tx tx, StatementMeasures upkeep);
}
