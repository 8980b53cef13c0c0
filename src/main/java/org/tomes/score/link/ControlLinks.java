package org.tomes.score.link;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The links of a register between Microsoft's security controls and the measures of the company. */
public interface ControlLinks {

    List<SecurityControlLink> all();

    SecurityControlLink add(WriteTransaction tx, SecurityControlLink link);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    SecurityControlLink update(WriteTransaction tx, SecurityControlLink link);
}
