package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The one set of contract details of a register. */
public interface ProcessingContracts {

    Optional<ProcessingContract> find();

    ProcessingContract add(Tx tx, ProcessingContract contract);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    ProcessingContract update(Tx tx, ProcessingContract contract);
}
