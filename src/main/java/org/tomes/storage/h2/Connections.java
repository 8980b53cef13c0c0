package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.tomes.files.FileLinks;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Provides the connections to the file of one open register. H2 closes a file permanently after the first disk failure;
 * this class reopens it for the next caller, so that the user can free some space and save again. Disk failures are
 * reported as a {@link Problem}.
 */
final class Connections implements ConnectionProvider {

    private static final long SPARE_BYTES = 1 << 20;
    /** Maximum time that a write waits for readers. */
    private static final long READERS_NANOS = 20_000_000;

    private final RegisterFile file;
    private final Compaction compaction;
    private final ConnectionOpener opening;
    private volatile FileIdentity identity;
    private JdbcConnectionPool pool;
    /** Set if the file must be reopened. */
    private boolean failed;
    /** File size in bytes at which compaction is considered next. */
    private long nextCompactionSize;
    private WritingConnection writing;
    /** The connection of a thread that performs several reads at one state. */
    private final ScopedValue<Connection> reading = ScopedValue.newInstance();
    private volatile Turn turn = Turn.NOBODYS;

    /** The thread with an open transaction; its own reads during the transaction see its uncommitted writes. */
    private record Turn(Thread writer, WritingConnection connection) {

        static final Turn NOBODYS = new Turn(null, null);
    }

    /** Opens the file. */
    interface ConnectionOpener {

        JdbcConnectionPool open() throws SQLException;
    }

    Connections(RegisterFile file, Compaction compaction, ConnectionOpener opening) throws SQLException, IOException {
        this.file = file;
        this.compaction = compaction;
        this.opening = opening;
        this.pool = appendOnly(opening.open());
        this.identity = FileIdentity.of(file.file());
    }

    /**
     * Makes H2 only append to the file. H2 would otherwise also write into gaps of a previously closed file. If the
     * process were then killed, H2 would not find this data unless it had rewritten the file's header since, which may
     * happen only 20 commits later.
     */
    private JdbcConnectionPool appendOnly(JdbcConnectionPool opened) throws SQLException {
        try (Connection connection = opened.getConnection()) {
            MVStore store = Compaction.store(connection);
            store.setReuseSpace(false);
            nextCompactionSize = compaction.next(store.getFileStore().size());
        }
        return opened;
    }

    /** Returns the connections, for callers that do not use jOOQ. */
    DataSource source() {
        return pool;
    }

    /** Checks whether the open file is still at its path. */
    boolean isInPlace() {
        return identity.isStillAt(file.file());
    }

    /**
     * Runs one transaction. When this returns, the transaction is on disk; if the transaction fails, nothing of it is
     * stored. Only one thread at a time may write, and transactions do not nest.
     */
    <T> T write(Supplier<T> work) {
        boolean confirming = false;
        try {
            compactIfGrown();
            WritingConnection connection = writingConnection();
            boolean committed = false;
            turn = new Turn(Thread.currentThread(), connection);
            try {
                T result = work.get();
                confirming = true;
                connection.commit();
                committed = true;
                connection.sync();
                return result;
            } finally {
                turn = Turn.NOBODYS;
                if (!committed) {
                    rollBack(connection);
                }
            }
        } catch (SQLException e) {
            DataAccessException failure = new DataAccessException("not written", e);
            throw confirming ? unconfirmed(failure) : failure;
        }
    }

    /**
     * @return the exception to throw if a write failed but may nevertheless be in the file
     */
    private RuntimeException unconfirmed(DataAccessException failure) {
        DiskFailure trouble = DiskFailure.in(failure, file.file());
        RuntimeException translated = translate(failure);
        return trouble.closes() ? trouble.commitProblem(file.file(), failure) : translated;
    }

    /**
     * Closes a file that has grown much larger than its content, and marks it for reopening. Closing the file compacts
     * it; otherwise, it would fill the disk while a window remains open for weeks. If a reader does not finish in time,
     * the file is compacted at the next write.
     */
    private synchronized void compactIfGrown() throws SQLException {
        if (failed || writing == null || writing.isClosed()) {
            return;
        }
        FileStore<?> store = Compaction.store(writing).getFileStore();
        if (store.size() < nextCompactionSize || !hasDiskSpace()) {
            return;
        }
        if (FileLinks.hasOtherNames(file.file()) || !compaction.isWorthwhile(store)) {
            nextCompactionSize = compaction.next(store.size());
            return;
        }
        if (!awaitReaders()) {
            return;
        }
        markForReopening();
        closeFile();
        try {
            identity = FileIdentity.of(file.file());
        } catch (IOException e) {
            throw DiskFailure.GONE.problem(file.file(), e);
        }
    }

    /**
     * Waits a short time until no reader uses the file. No new reader can start in the meantime, and most readers
     * finish within moments.
     */
    private boolean awaitReaders() {
        long until = System.nanoTime() + READERS_NANOS;
        while (pool.getActiveConnections() > 1) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(READERS_NANOS / 100);
        }
        return true;
    }

    private synchronized WritingConnection writingConnection() throws SQLException {
        JdbcConnectionPool open = openPool();
        if (writing == null || writing.isClosed()) {
            writing = new WritingConnection(open.getConnection());
        }
        return writing;
    }

    /**
     * Runs the work at one consistent state of the register, whatever others write in the meantime. A thread that
     * writes sees its own uncommitted writes. A nested read sees the state of the outer read.
     */
    <T, E extends Exception> T readConsistently(ScopedValue.CallableOp<T, E> work) throws E {
        if (reading.isBound() || turn.writer() == Thread.currentThread()) {
            return work.call();
        }
        Connection connection = acquire();
        try {
            isolate(connection);
            return ScopedValue.where(reading, connection).call(work);
        } finally {
            endConsistentRead(connection);
        }
    }

    private void isolate(Connection connection) {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        } catch (SQLException e) {
            throw translate(new DataAccessException("no state to read", e));
        }
    }

    private void endConsistentRead(Connection connection) {
        try {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The result was read completely. If the file has failed, the next caller reopens it.
            return;
        } finally {
            close(connection);
        }
    }

    private void rollBack(WritingConnection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The cause of the failure is reported already. H2 rolls back uncommitted data when it opens the file.
            markForReopening();
        }
    }

    /** Marks the file for reopening by the next caller. */
    private synchronized void markForReopening() {
        failed = true;
    }

    @Override
    public Connection acquire() {
        Turn now = turn;
        if (now.writer() == Thread.currentThread()) {
            return now.connection();
        }
        if (reading.isBound()) {
            return reading.get();
        }
        try {
            return pooled();
        } catch (SQLException e) {
            throw translate(new DataAccessException("no connection", e));
        }
    }

    /** Synchronized so that no other thread can close the pool before it has returned a connection. */
    private synchronized Connection pooled() throws SQLException {
        return openPool().getConnection();
    }

    private synchronized JdbcConnectionPool openPool() throws SQLException {
        if (failed) {
            if (!isInPlace()) {
                throw DiskFailure.GONE.problem(file.file(), null);
            }
            abandon();
            try {
                pool = appendOnly(opening.open());
            } catch (SQLException e) {
                if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    // The command must not be retried, because it has already done part of its work.
                    throw new Problem(ProblemKind.REGISTER, Message.of("storage.inUse", file.file().toString()), e);
                }
                throw e;
            }
            writing = null;
            failed = false;
        }
        return pool;
    }

    /** Releases the file without writing to it. */
    synchronized void abandon() {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException | IllegalStateException e) {
            // The file or the pool is closed already, which is the desired result.
            return;
        } finally {
            pool.dispose();
        }
    }

    @Override
    public void release(Connection connection) {
        if (!(connection instanceof WritingConnection) && !reading.isBound()) {
            close(connection);
        }
    }

    private void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw translate(new DataAccessException("a connection cannot be given back", e));
        }
    }

    /**
     * @return the exception to throw instead: a problem if the disk caused the failure, otherwise the failure itself
     */
    RuntimeException translate(RuntimeException failure) {
        DiskFailure trouble = failure instanceof Problem ? DiskFailure.NONE : DiskFailure.in(failure, file.file());
        if (trouble.closes()) {
            markForReopening();
        }
        return trouble == DiskFailure.NONE ? failure : trouble.problem(file.file(), failure);
    }

    /**
     * @return the exception to throw if reading failed: a disk failure if there was one, otherwise one that reports the
     * file as damaged
     */
    RuntimeException damaged(RuntimeException failure) {
        RuntimeException translated = translate(failure);
        return translated instanceof Problem ? translated : DiskFailure.DAMAGED.problem(file.file(), failure);
    }

    /**
     * Checks whether the disk has room for a second copy of the file. H2 moves data while it closes a file; if there is
     * no room, the file contains an older state afterwards. A file whose handle is released without closing the
     * database contains all acknowledged writes.
     */
    private boolean hasDiskSpace() {
        try {
            return Files.getFileStore(file.file()).getUsableSpace() > Files.size(file.file()) + SPARE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @throws SQLException if the file cannot be closed properly; even then, all acknowledged writes are on disk
     */
    synchronized void close() throws SQLException {
        if (failed || !hasDiskSpace()) {
            abandon();
            return;
        }
        closeFile();
    }

    private void closeFile() throws SQLException {
        Set<PosixFilePermission> rights = OwnerOnlyPermissions.rights(file.file());
        try (Connection connection = pool.getConnection()) {
            Compaction.store(connection).setReuseSpace(true);
            // Compaction replaces the file.
            (FileLinks.hasOtherNames(file.file()) ? Compaction.NONE : compaction).close(connection);
        } finally {
            pool.dispose();
            // H2 creates the new file with default permissions.
            OwnerOnlyPermissions.give(rights, file.file());
        }
    }
}
