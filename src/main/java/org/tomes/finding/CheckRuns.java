package org.tomes.finding;

import java.util.List;
import org.tomes.ledger.Tx;

/** The runs of one register. */
public interface CheckRuns {

    /** The newest first. */
    List<CheckRun> all();

    /** Makes a run known before findings name it; one of this number that is known already stays. */
    void begin(Tx tx, CheckRun run);

    /** Keeps what a run that has begun has counted. */
    void finish(Tx tx, CheckRun run);
}
