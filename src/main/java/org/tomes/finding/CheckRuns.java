package org.tomes.finding;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The check runs of one register. */
public interface CheckRuns {

    /** Returns all runs, newest first. */
    List<CheckRun> all();

    /** Stores a new run as an early row of a write; {@link #begin} adds its entry later. */
    void insertEarly(WriteTransaction tx, CheckRun run);

    /**
     * Stores a run before findings refer to it. If a run with this number exists, it remains unchanged.
     *
     * @param early whether the run was stored as an early row of this write
     */
    void begin(WriteTransaction tx, CheckRun run, boolean early);

    /** Stores the counts of a stored run. */
    void finish(WriteTransaction tx, CheckRun run);
}
