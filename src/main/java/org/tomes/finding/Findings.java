package org.tomes.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The findings of one register and their events. None is ever removed. */
public interface Findings {

    /** Returns all findings in the order of their numbers. */
    List<Finding> all();

    default Optional<Finding> find(FindingId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Returns the findings with these ids that exist, in the order of their numbers. */
    List<Finding> find(Collection<FindingId> ids);

    /**
     * Changes findings. A finding equal to the stored one keeps its revision.
     *
     * @return the findings after the changes, in their order
     * @throws org.tomes.problem.StaleRecord if one has been changed by another writer since it was read
     */
    List<Finding> update(WriteTransaction tx, List<FindingChange> changes);

    /**
     * Prepares the changes of a run.
     *
     * @param changed findings that each get an audit entry
     * @param added new findings
     * @param resighted findings with changes only in sightings and arguments of reasons, covered by the audit entry of
     * the run; they keep their revisions
     * @param events recorded at the time of the write
     */
    PreparedFindingChanges prepare(List<FindingChange> changed, List<Finding> added, List<FindingChange> resighted,
            List<FindingEvent> events);

    /** Returns the events, oldest first. */
    List<FindingEvent> events(FindingId id);

    /** Returns all events of all findings, oldest first. */
    List<FindingEvent> events();

    void append(WriteTransaction tx, Collection<FindingEvent> events);
}
