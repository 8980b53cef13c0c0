package org.tomes.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The findings of one register, and what happened to them. None is ever removed. */
public interface Findings {

    /** In the order of their numbers. */
    List<Finding> all();

    Optional<Finding> find(FindingId id);

    /** @return the same at their first revision */
    List<Finding> add(Tx tx, List<Finding> findings);

    /** @throws org.tomes.problem.StaleRecord where somebody else wrote it since it was read */
    Finding update(Tx tx, Finding finding);

    /**
     * Keeps when findings were seen and the words of their reasons, which the entry of the run stands for; their
     * revisions stay.
     */
    void seen(Tx tx, Collection<Finding> findings);

    /** The oldest first. */
    List<FindingEvent> events(FindingId id);

    /** All events of all findings, the oldest first. */
    List<FindingEvent> events();

    void append(Tx tx, Collection<FindingEvent> events);
}
