package org.tomes.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The findings of one register and their events. Findings and events are never removed. */
public interface Findings {

    /** Returns all findings in the order of their numbers. */
    List<Finding> all();

    default Optional<Finding> find(FindingId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Returns the existing findings among those with these ids, in the order of their numbers. */
    List<Finding> find(Collection<FindingId> ids);

    /**
     * Changes findings. A finding that is equal to the stored one retains its revision.
     *
     * @return the findings after the changes, in the order of the changes
     * @throws org.tomes.problem.StaleRecord if another writer has changed one of the findings since it was read
     */
    List<Finding> update(WriteTransaction tx, List<FindingChange> changes);

    /**
     * Prepares the changes of a run.
     *
     * @param changed findings that each get an audit entry
     * @param added new findings
     * @param resighted findings of which only sightings and arguments of reasons changed; the audit entry of the run
     * covers these changes, and the findings retain their revisions
     * @param events events, recorded with the time of the write
     */
    PreparedFindingChanges prepare(List<FindingChange> changed, List<Finding> added, List<FindingChange> resighted,
            List<FindingEvent> events);

    /** Returns the events, oldest first. */
    List<FindingEvent> events(FindingId id);

    /** Returns all events of all findings, oldest first. */
    List<FindingEvent> events();

    void append(WriteTransaction tx, Collection<FindingEvent> events);
}
