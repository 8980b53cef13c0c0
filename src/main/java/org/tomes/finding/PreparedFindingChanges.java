package org.tomes.finding;

import org.tomes.ledger.WriteTransaction;

/** Changes of findings with prepared rows, so that the transaction, which blocks other writers, is short. */
public interface PreparedFindingChanges {

    /** Writes new findings, and when existing ones were seen again, as early rows of a write. */
    void insertEarly(WriteTransaction tx);

    /**
     * Writes entries and rows.
     *
     * @param early whether the early rows have been written
     */
    void write(WriteTransaction tx, boolean early);
}
