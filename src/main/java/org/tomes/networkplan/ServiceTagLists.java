package org.tomes.networkplan;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The single list of service tags of a register. */
public interface ServiceTagLists {

    /** Returns the list; empty if none has been imported. */
    Optional<ServiceTagList> find();

    /** Whether the register still contains this list, or still none. The tags are not read for this. */
    boolean isCurrent(Optional<ServiceTagList> read);

    ServiceTagList add(WriteTransaction tx, ServiceTagList list);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    ServiceTagList update(WriteTransaction tx, ServiceTagList list);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    void remove(WriteTransaction tx, ServiceTagList list);
}
