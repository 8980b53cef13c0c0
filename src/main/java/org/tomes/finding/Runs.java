package org.tomes.finding;

import java.util.List;
import org.tomes.ledger.Tx;

/** The runs of one register. */
public interface Runs {

    /** The newest first. */
    List<Run> all();

    /** Makes a run known before findings name it; one of this number that is known already stays. */
    void begin(Tx tx, Run run);

    /** Keeps what a run that has begun has counted. */
    void finish(Tx tx, Run run);
}
