package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** Stores in a register which measures implement which statements. */
public interface StatementImplementations {

    /** Ordered by the keys of the statements; entries with keys of older versions that no longer exist are omitted. */
    List<StatementImplementation> all();

    Optional<StatementImplementation> find(StatementKey statement);

    StatementImplementation add(Tx tx, StatementImplementation implementation);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    StatementImplementation update(Tx tx, StatementImplementation implementation);
}
