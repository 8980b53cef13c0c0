package org.tomes.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.ConnectionProvider;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.AssignedLogin;
import org.tomes.register.RegisterProtection;
import org.tomes.text.Message;

/**
 * Runs statements on the database of one open register. While a thread writes, or reads several times at one state, all
 * its statements use the same connection.
 */
public interface Database extends ConnectionProvider, AutoCloseable {

    /** Number of rows fetched at once. */
    int ROWS_AT_ONCE = 1_000;

    /** Runs statements on this database, in its dialect; failures are translated by {@link #translate}. */
    DSLContext dsl();

    /**
     * Runs one transaction. When this returns, the transaction is durable; if the transaction fails, nothing of it is
     * stored. Only one thread at a time may write, and transactions do not nest.
     *
     * @param newest returns the newest entry that the work added to the trail; if the connection is lost during the
     * commit, the trail is searched for this entry
     */
    <T> T write(Supplier<T> work, Supplier<ChainHead> newest);

    /**
     * Prevents all other writes until the current transaction ends; must be its first statement.
     *
     * @return state that the server reports; empty if no other process can write, since the known state then remains
     * valid
     */
    Optional<WriteLock> acquireWriteTurn();

    /**
     * Returns the time for rows that the current write inserts before it acquires the write lock; empty if no other
     * process waits for a write.
     */
    default Optional<Instant> earlyTime(Instant now) {
        return Optional.empty();
    }

    /**
     * Acquires the write turn for a write with early rows; other writers do not wait while the early rows are inserted.
     *
     * @return false if others kept the write turn for too long
     */
    default boolean acquireFreeTurn() {
        return true;
    }

    /**
     * Commits rows that no record refers to yet, without acquiring the write turn. The later write of a record that
     * refers to them is then short.
     *
     * @return false if nothing was done, because this thread is writing or because no other process can wait for a
     * write
     */
    default boolean stage(Runnable rows) {
        return false;
    }

    /**
     * Runs the work at one consistent state of the register, whatever others write in the meantime. A thread that
     * writes sees its own uncommitted writes. A nested read sees the state of the outer read.
     */
    <T, E extends Exception> T readConsistently(ScopedValue.CallableOp<T, E> work) throws E;

    /** Reads all rows of a table within a read or a write, in any order and without loading all of them into memory. */
    default void forEachRow(Table<?> table, Consumer<? super Record> each) {
        try (Cursor<?> rows = dsl().selectFrom(table).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            rows.forEach(each);
        }
    }

    /** Reads all rows of the trail in their order, without loading all of them into memory. */
    void replay(Connection connection, Consumer<TrailRow> each) throws SQLException;

    /**
     * @throws Problem if data written now would be lost
     */
    void check();

    /**
     * @return the exception to throw instead: a problem if the disk or the server caused the failure, otherwise the
     * failure itself
     */
    RuntimeException translate(RuntimeException failure);

    /**
     * @return the exception to throw if reading failed: as for {@link #translate}, or one that reports the register as
     * damaged
     */
    RuntimeException translateReadFailure(RuntimeException failure);

    /** Returns the reason why writing is refused, if any. */
    Optional<Message> readOnlyReason();

    /** Returns the login at the server; empty for a file, or if no rights are in force on the server. */
    default Optional<AssignedLogin> serverLogin() {
        return Optional.empty();
    }

    /** Returns all logins of the server; empty in the same cases as {@link #serverLogin}. */
    default List<AssignedLogin> logins() {
        return List.of();
    }

    /** Returns the records that windows have open; empty for a file, since only one process can open it. */
    default Optional<OpenRecords> openRecords() {
        return Optional.empty();
    }

    /** Returns the passphrase of the register's file, if it has one. */
    Optional<Secret> passphrase();

    /** Returns the protection of the register's file when it was opened. */
    RegisterProtection protection();

    /** Returns tables that differ from those that this version of the program creates. */
    List<Message> schemaDifferences();

    @Override
    void close();
}
