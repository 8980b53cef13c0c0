package org.tomes.storage;

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
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.tomes.files.OwnerOnly;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Connections to the file of one open register. H2 closes a file for good when the disk fails it once; here it is
 * opened anew for whoever asks next, so that a person frees some room and saves again. Whatever the disk did is told as
 * a {@link Problem}.
 */
final class Connections implements ConnectionProvider, ExecuteListener {

    private static final long SPARE_BYTES = 1 << 20;
    /** How long a write waits for those who read. */
    private static final long READERS_NANOS = 20_000_000;

    private final RegisterFile file;
    private final transient Compaction compaction;
    private final transient Opening opening;
    private transient volatile FileIdentity identity;
    private transient JdbcConnectionPool pool;
    /** Whether the file is to be opened anew. */
    private boolean failed;
    /** Bytes. */
    private transient long lookAgainAt;
    private transient WritingConnection writing;
    /** Of a thread that reads several things of one state. */
    private final transient ScopedValue<Connection> reading = ScopedValue.newInstance();
    private transient volatile Turn turn = Turn.NOBODYS;

    /** Who is in the midst of a transaction: what that thread reads meanwhile is what it has written so far. */
    private record Turn(Thread writer, WritingConnection connection) {

        static final Turn NOBODYS = new Turn(null, null);
    }

    /** Opens the file. */
    interface Opening {

        JdbcConnectionPool open() throws SQLException;
    }

    Connections(RegisterFile file, Compaction compaction, Opening opening) throws SQLException, IOException {
        this.file = file;
        this.compaction = compaction;
        this.opening = opening;
        this.pool = appending(opening.open());
        this.identity = FileIdentity.of(file.file());
    }

    /**
     * Has H2 write to the end of the file only. What it writes into gaps of a file that was closed before, it does not
     * find again after the process was killed, until it has written its header anew, which may be 20 commits later.
     * Closing uses the gaps.
     */
    private JdbcConnectionPool appending(JdbcConnectionPool opened) throws SQLException {
        try (Connection connection = opened.getConnection()) {
            MVStore store = Compaction.store(connection);
            store.setReuseSpace(false);
            lookAgainAt = compaction.next(store.getFileStore().size());
        }
        return opened;
    }

    /** For what wants no jOOQ. */
    DataSource source() {
        return pool;
    }

    /** Whether the file that is open still lies under its name. */
    boolean isInPlace() {
        return identity.isStillAt(file.file());
    }

    /**
     * One transaction, which is on disk when this returns; where it fails nothing of it is kept. Only one thread at a
     * time may write, and no transaction begins within another.
     */
    <T> T write(Supplier<T> work) {
        boolean confirming = false;
        try {
            giveBackRoom();
            WritingConnection connection = toWrite();
            boolean done = false;
            turn = new Turn(Thread.currentThread(), connection);
            try {
                T result = work.get();
                confirming = true;
                connection.commit();
                done = true;
                connection.sync();
                return result;
            } finally {
                turn = Turn.NOBODYS;
                if (!done) {
                    takeBack(connection);
                }
            }
        } catch (SQLException e) {
            DataAccessException failure = new DataAccessException("not written", e);
            throw confirming ? unconfirmed(failure) : failure;
        }
    }

    /** @return what to throw where a write failed that may be in the file all the same */
    private RuntimeException unconfirmed(DataAccessException failure) {
        DiskFailure trouble = DiskFailure.in(failure, file.file());
        RuntimeException told = told(failure);
        return trouble.closes() ? trouble.atTheEnd(file.file(), failure) : told;
    }

    /**
     * Closes a file that has grown much more than what it holds, which makes it small, and lets it be opened anew: in a
     * window that stays open for weeks it would else take up the disk. Where somebody reads for longer, this waits for
     * the next write.
     */
    private synchronized void giveBackRoom() throws SQLException {
        if (failed || writing == null || writing.isClosed()) {
            return;
        }
        FileStore<?> store = Compaction.store(writing).getFileStore();
        if (store.size() < lookAgainAt || !hasRoom()) {
            return;
        }
        if (!compaction.isWorthwhile(store)) {
            lookAgainAt = compaction.next(store.size());
            return;
        }
        if (!isAlone()) {
            return;
        }
        openAnew();
        closeFile();
        try {
            identity = FileIdentity.of(file.file());
        } catch (IOException e) {
            throw DiskFailure.GONE.problem(file.file(), e);
        }
    }

    /** Nobody can begin to read meanwhile, and most have read what they want in a moment. */
    private boolean isAlone() {
        long until = System.nanoTime() + READERS_NANOS;
        while (pool.getActiveConnections() > 1) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(READERS_NANOS / 100);
        }
        return true;
    }

    private synchronized WritingConnection toWrite() throws SQLException {
        JdbcConnectionPool open = current();
        if (writing == null || writing.isClosed()) {
            writing = new WritingConnection(open.getConnection());
        }
        return writing;
    }

    /**
     * All that the work reads is of one state of the register, whatever others write meanwhile. A thread that writes
     * reads what it has written so far, and a reading within another one is of the state of the outer one.
     */
    <T, E extends Exception> T atOneState(ScopedValue.CallableOp<T, E> work) throws E {
        if (reading.isBound() || turn.writer() == Thread.currentThread()) {
            return work.call();
        }
        Connection connection = acquire();
        try {
            isolate(connection);
            return ScopedValue.where(reading, connection).call(work);
        } finally {
            endOfState(connection);
        }
    }

    private void isolate(Connection connection) {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        } catch (SQLException e) {
            throw told(new DataAccessException("no state to read", e));
        }
    }

    private void endOfState(Connection connection) {
        try {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // What was read was read. Where the file has failed, whoever asks next opens it anew.
            return;
        } finally {
            give(connection);
        }
    }

    private void takeBack(WritingConnection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Why the work failed is told. H2 takes back what was not committed when it opens the file.
            openAnew();
        }
    }

    /** For whoever asks next. */
    private synchronized void openAnew() {
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
            throw told(new DataAccessException("no connection", e));
        }
    }

    /** Nobody can close the pool before it has given a connection. */
    private synchronized Connection pooled() throws SQLException {
        return current().getConnection();
    }

    private synchronized JdbcConnectionPool current() throws SQLException {
        if (failed) {
            if (!isInPlace()) {
                throw DiskFailure.GONE.problem(file.file(), null);
            }
            abandon();
            try {
                pool = appending(opening.open());
            } catch (SQLException e) {
                if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    // A command must not be run once more because of this: it is in the midst of its work.
                    throw new Problem(ProblemKind.REGISTER, Message.of("storage.inUse", file.file().toString()), e);
                }
                throw e;
            }
            writing = null;
            failed = false;
        }
        return pool;
    }

    /** For a file that is only looked at, and that others may put away meanwhile. */
    JooqLedger.Disk unwatched() {
        return new JooqLedger.Disk() {

            @Override
            public void check() {
                throw DiskFailure.READ_ONLY.problem(file.file(), null);
            }

            @Override
            public RuntimeException told(RuntimeException failure) {
                return Connections.this.told(failure);
            }
        };
    }

    /** Lets go of the file without writing to it. */
    synchronized void abandon() {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException | IllegalStateException e) {
            // The file is closed already, or the pool, which is what was wanted.
            return;
        } finally {
            pool.dispose();
        }
    }

    @Override
    public void release(Connection connection) {
        if (!(connection instanceof WritingConnection) && !reading.isBound()) {
            give(connection);
        }
    }

    private void give(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw told(new DataAccessException("a connection cannot be given back", e));
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        context.exception(told(context.exception()));
    }

    /** @return what to throw instead: a problem where the disk is to blame, else the failure itself */
    RuntimeException told(RuntimeException failure) {
        DiskFailure trouble = failure instanceof Problem ? DiskFailure.NONE : DiskFailure.in(failure, file.file());
        if (trouble.closes()) {
            openAnew();
        }
        return trouble == DiskFailure.NONE ? failure : trouble.problem(file.file(), failure);
    }

    /** @return what to throw instead where reading failed: the disk's trouble, else that the file is damaged there */
    RuntimeException damaged(RuntimeException failure) {
        RuntimeException told = told(failure);
        return told instanceof Problem ? told : DiskFailure.DAMAGED.problem(file.file(), failure);
    }

    /**
     * Whether the disk could take the file once more. H2 moves what it holds while it closes a file, and where it
     * cannot write to the end it leaves an older state behind; a file that is let go of as it is holds all that was
     * acknowledged.
     */
    private boolean hasRoom() {
        try {
            return Files.getFileStore(file.file()).getUsableSpace() > Files.size(file.file()) + SPARE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @throws SQLException where the file cannot be closed as it should; all that was acknowledged is on disk also then
     */
    synchronized void close() throws SQLException {
        if (failed || !hasRoom()) {
            abandon();
            return;
        }
        closeFile();
    }

    private void closeFile() throws SQLException {
        Set<PosixFilePermission> rights = OwnerOnly.rights(file.file());
        try (Connection connection = pool.getConnection()) {
            Compaction.store(connection).setReuseSpace(true);
            compaction.close(connection);
        } finally {
            pool.dispose();
            // Where the file was made smaller, another one has taken its place, which H2 made with the usual rights.
            OwnerOnly.give(rights, file.file());
        }
    }
}
