package org.tomes.ledger;

/**
 * Rows of a write that are stored before the write acquires the write turn on a server, so that other writers wait only
 * for the remaining part. The rows are invisible until the write is committed, and other writers hardly ever change the
 * same rows.
 */
@FunctionalInterface
public interface PreparedRows {

    /** @param tx accepts no audit entries; its time is not later than that of the write */
    void insert(WriteTransaction tx);
}
