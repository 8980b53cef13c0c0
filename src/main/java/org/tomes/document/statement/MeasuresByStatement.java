package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** Stores which measures of a register implement which statements. */
public interface MeasuresByStatement {

    /**
     * Returns all entries by the keys of the statements. Entries with keys from older versions that no longer exist are
     * left out.
     */
    List<StatementMeasures> all();

    Optional<StatementMeasures> find(StatementKey statement);

    StatementMeasures add(WriteTransaction tx, StatementMeasures measures);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    StatementMeasures update(WriteTransaction tx, StatementMeasures measures);
}
