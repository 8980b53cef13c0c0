package org.tomes.finding;

import java.util.List;
import org.tomes.ledger.Tx;

/** The runs of one register. */
public interface CheckRuns {

    /** Returns all runs, newest first. */
    List<CheckRun> all();

    /** Stores a run before findings refer to it; an existing run of this number remains. */
    void begin(Tx tx, CheckRun run);

    /** Stores the counts of a stored run. */
    void finish(Tx tx, CheckRun run);
}
