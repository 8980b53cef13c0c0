package org.tomes.finding;

import org.tomes.ledger.Tx;

/** Changes of findings with prepared rows, so that the transaction, which blocks other writers, is short. */
@FunctionalInterface
public interface FindingWrite {

    void write(Tx tx);
}
