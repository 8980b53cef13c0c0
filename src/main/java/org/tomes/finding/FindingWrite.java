package org.tomes.finding;

import org.tomes.ledger.Tx;

/** Changes of findings whose rows are ready, so that a write that others wait for takes little time. */
@FunctionalInterface
public interface FindingWrite {

    void write(Tx tx);
}
