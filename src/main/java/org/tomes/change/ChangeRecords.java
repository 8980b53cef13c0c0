package org.tomes.change;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The change records of a register. */
public interface ChangeRecords {

    /** Returns all changes, newest first. */
    List<ChangeRecord> all();

    Optional<ChangeRecord> find(int number);

    Optional<ChangeRecord> find(ChangeId id);

    /** Assigns the next free number to the change. */
    ChangeRecord add(WriteTransaction tx, ChangeRecord change);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    ChangeRecord update(WriteTransaction tx, ChangeRecord change);

    Optional<ApprovalRule> approvalRule();

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    ApprovalRule save(WriteTransaction tx, ApprovalRule policy);
}
