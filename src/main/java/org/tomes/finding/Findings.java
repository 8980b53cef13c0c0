package org.tomes.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The findings of one register, and what happened to them. None is ever removed. */
public interface Findings {

    /** In the order of their numbers. */
    List<Finding> all();

    default Optional<Finding> find(FindingId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of them that there are, in the order of their numbers. */
    List<Finding> find(Collection<FindingId> ids);

    /**
     * Changes findings that people decide about; one that equals the stored one stays as it is, with its revision.
     *
     * @return the findings after the changes, in their order
     * @throws org.tomes.problem.StaleRecord if somebody else wrote one since it was read
     */
    List<Finding> update(Tx tx, List<FindingChange> changes);

    /**
     * Prepares what a run makes of the findings.
     *
     * @param changed get an entry each
     * @param begun are new
     * @param seen only differ in when they were seen and in the words of their reasons, which the entry of the run
     * stands for; their revisions stay
     */
    FindingWrite prepare(List<FindingChange> changed, List<Finding> begun, List<FindingChange> seen);

    /** The oldest first. */
    List<FindingEvent> events(FindingId id);

    /** All events of all findings, the oldest first. */
    List<FindingEvent> events();

    void append(Tx tx, Collection<FindingEvent> events);
}
