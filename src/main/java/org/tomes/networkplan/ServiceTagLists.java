package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The single list of service tags of a register. */
public interface ServiceTagLists {

    /** Returns the list; empty if none has been imported. */
    Optional<ServiceTagList> find();

    ServiceTagList add(Tx tx, ServiceTagList list);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    ServiceTagList update(Tx tx, ServiceTagList list);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    void remove(Tx tx, ServiceTagList list);
}
