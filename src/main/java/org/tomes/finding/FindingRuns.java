package org.tomes.finding;

import java.util.List;
import org.tomes.ledger.Tx;

/** The runs of one register. */
public interface FindingRuns {

    /** Returns all runs, newest first. */
    List<FindingRun> all();

    /** Stores a new run as an early row of a write, before {@link #begin} adds its entry. */
    void insertEarly(Tx tx, FindingRun run);

    /**
     * Stores a run before findings refer to it; an existing run of this number remains.
     *
     * @param early whether it is an early row of this write
     */
    void begin(Tx tx, FindingRun run, boolean early);

    /** Stores the counts of a stored run. */
    void finish(Tx tx, FindingRun run);
}
