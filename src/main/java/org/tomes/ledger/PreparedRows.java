package org.tomes.ledger;

/**
 * Rows of a write that are stored before it acquires the write turn on a server, so that others wait only for the rest
 * of it. They are invisible until the write is committed, and others hardly ever change the same rows.
 */
@FunctionalInterface
public interface PreparedRows {

    /** @param tx accepts no audit entries; its time is at most that of the write */
    void insert(WriteTransaction tx);
}
