package org.tomes.people;

import java.util.List;
import org.tomes.ledger.Tx;

/** The responsibility matrix (RACI) of a register. */
public interface Responsibilities {

    /** Returns all topics, sorted by position. */
    List<Responsibility> all();

    Responsibility add(Tx tx, Responsibility responsibility);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    Responsibility update(Tx tx, Responsibility responsibility);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    void remove(Tx tx, Responsibility responsibility);
}
