package org.tomes.people;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The responsibility matrix (RACI) of a register. */
public interface Responsibilities {

    /** Returns all topics, sorted by position. */
    List<Responsibility> all();

    Responsibility add(WriteTransaction tx, Responsibility responsibility);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Responsibility update(WriteTransaction tx, Responsibility responsibility);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    void remove(WriteTransaction tx, Responsibility responsibility);
}
