package org.tomes.finding;

import org.tomes.ledger.WriteTransaction;

/**
 * Prepared changes of findings, whose rows are ready, so that the transaction, which blocks other writers, is short.
 */
public interface PreparedFindingChanges {

    /** Writes new findings and the sightings of existing ones as early rows of a write. */
    void insertEarly(WriteTransaction tx);

    /**
     * Writes the audit entries and the rows.
     *
     * @param early whether the early rows have already been written
     */
    void write(WriteTransaction tx, boolean early);
}
