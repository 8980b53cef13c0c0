package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The one set of contract details of a register. */
public interface ProcessingContracts {

    Optional<ProcessingContract> find();

    ProcessingContract add(WriteTransaction tx, ProcessingContract contract);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    ProcessingContract update(WriteTransaction tx, ProcessingContract contract);
}
