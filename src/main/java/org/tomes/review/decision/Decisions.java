package org.tomes.review.decision;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The decisions of a register's management reviews. */
public interface Decisions {

    /** Returns all decisions, by number. */
    List<Decision> all();

    /** Returns the next free number, which is reserved until the end of the transaction. */
    int nextNumber(WriteTransaction tx);

    Decision add(WriteTransaction tx, Decision decision);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Decision update(WriteTransaction tx, Decision decision);
}
