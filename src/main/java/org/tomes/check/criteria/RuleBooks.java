package org.tomes.check.criteria;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The check rules of a register. */
public interface RuleBooks {

    /** Empty until rules are saved. */
    Optional<RuleBook> find();

    RuleBook add(Tx tx, RuleBook book);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    RuleBook update(Tx tx, RuleBook book);
}
