package org.tomes.storage;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Problem;
import org.tomes.register.Protection;
import org.tomes.register.SignedIn;
import org.tomes.text.Message;

/**
 * The database that holds the rows of one open register. It gives the thread that writes, or that reads at one state,
 * the same connection for all its statements.
 */
public interface Database extends ConnectionProvider, AutoCloseable {

    /** How many rows are fetched at once. */
    int ROWS_AT_ONCE = 1_000;

    /** Runs statements on this database, in its dialect; failures are those of {@link #translate}. */
    DSLContext dsl();

    /**
     * Runs one transaction, which is durable when this returns; if it fails, nothing of it is kept. Only one thread at
     * a time may write, and transactions do not nest.
     *
     * @param newest the newest entry of the trail that the work has written; if the connection is lost while it is
     * committed, the trail is asked for it
     */
    <T> T write(Supplier<T> work, Supplier<ChainHead> newest);

    /**
     * Prevents everybody else from writing until the current transaction ends; its first statement.
     *
     * @return what the server found then; empty if nobody else can write, so that what this process knows still holds
     */
    Optional<WriteTurn> acquireWriteTurn();

    /**
     * Commits rows that no record refers to yet, without a turn at writing, so that the write that refers to them holds
     * up nobody for long.
     *
     * @return false, with nothing done, where nobody waits for a write, and within a write
     */
    default boolean stage(Runnable rows) {
        return false;
    }

    /**
     * Runs the work at one consistent state of the register, whatever others write in the meantime. A thread that
     * writes sees its own uncommitted writes, and a nested read sees the state of the outer one.
     */
    <T, E extends Exception> T atOneState(ScopedValue.CallableOp<T, E> work) throws E;

    /** Reads all rows of a table within a state or a write, in no order and without holding them in memory. */
    default void eachRow(Table<?> table, Consumer<? super Record> each) {
        try (Cursor<?> rows = dsl().selectFrom(table).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            rows.forEach(each);
        }
    }

    /** Reads all rows of the trail in their order, without holding them in memory. */
    void replay(Connection connection, Consumer<TrailRow> each) throws SQLException;

    /**
     * @throws Problem if data written now would be lost
     */
    void check();

    /**
     * @return the exception to throw instead: a problem if disk or server caused the failure, otherwise the failure
     * itself
     */
    RuntimeException translate(RuntimeException failure);

    /**
     * @return the exception to throw if reading failed: as {@link #translate}, or that the register is damaged there
     */
    RuntimeException translateReadFailure(RuntimeException failure);

    /** The reason why nothing may be written, if any. */
    Optional<Message> readOnly();

    /** Who has signed in to the server; empty for files and where no rights are in force. */
    default Optional<SignedIn> signedIn() {
        return Optional.empty();
    }

    /** Everybody who can sign in to the server, as {@link #signedIn}. */
    default List<SignedIn> logins() {
        return List.of();
    }

    /** The passphrase of the register's file, if it has one. */
    Optional<Passphrase> passphrase();

    /** The protection of the register's file when it was opened. */
    Protection protection();

    /** Returns tables that differ from those that this version of the program creates. */
    List<Message> schemaDifferences();

    @Override
    void close();
}
