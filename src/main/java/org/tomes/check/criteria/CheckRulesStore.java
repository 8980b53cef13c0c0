package org.tomes.check.criteria;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The check rules of a register. */
public interface CheckRulesStore {

    /** Returns the stored rules; empty if none were saved. */
    Optional<CheckRules> find();

    CheckRules add(WriteTransaction tx, CheckRules rules);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    CheckRules update(WriteTransaction tx, CheckRules rules);
}
