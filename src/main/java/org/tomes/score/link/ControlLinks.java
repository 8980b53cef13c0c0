package org.tomes.score.link;

import java.util.List;
import org.tomes.ledger.Tx;

/** The links of a register between Microsoft's security controls and its own measures. */
public interface ControlLinks {

    List<SecurityControlLink> all();

    SecurityControlLink add(Tx tx, SecurityControlLink link);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    SecurityControlLink update(Tx tx, SecurityControlLink link);
}
