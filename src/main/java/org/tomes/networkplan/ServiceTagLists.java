package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The one list of service tags of a register. */
public interface ServiceTagLists {

    /** Empty if none has been imported. */
    Optional<ServiceTagList> find();

    ServiceTagList add(Tx tx, ServiceTagList list);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    ServiceTagList update(Tx tx, ServiceTagList list);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(Tx tx, ServiceTagList list);
}
