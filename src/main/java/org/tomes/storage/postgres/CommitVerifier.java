package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerLost;
import org.tomes.text.Message;

/**
 * Commits writes. If the connection is lost during the commit, determines whether it succeeded: the trail then contains
 * the newest entry of the write, whose hash is unique.
 */
final class CommitVerifier {

    private static final String HOLDS = "select number from audit_entry where number = ? and hash = ?";
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final ServerAddress address;
    private final ServerPool pool;
    private final ServerTimeouts timeouts;
    /** Newest entry of a write with an unknown commit result; null if there is none. */
    private volatile ChainHead unknown;

    CommitVerifier(ServerAddress address, ServerPool pool, ServerTimeouts timeouts) {
        this.address = address;
        this.pool = pool;
        this.timeouts = timeouts;
    }

    /** Commits the write. If the server does not respond to the commit, only the trail shows whether it succeeded. */
    void commit(Connection connection, Supplier<ChainHead> newest) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (ServerFailure.in(e).isEmpty() || !wasCommitted(newest.get(), e)) {
                throw e;
            }
        }
    }

    /**
     * Repeats the query until the server responds again, if necessary at another of its addresses.
     *
     * @throws ServerLost if no server responds in time; its message reports that the result is unknown
     */
    private boolean wasCommitted(ChainHead newest, SQLException failure) {
        long until = System.nanoTime() + timeouts.answer().toNanos();
        do {
            try {
                return holds(newest);
            } catch (SQLException | Problem e) {
                // A Problem is thrown if there is no token for another sign-in.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            // An interrupted thread no longer pauses.
        } while (System.nanoTime() < until && !Thread.currentThread().isInterrupted());
        unknown = newest;
        throw new ServerLost(Message.of("storage.server.unknown", address.label()), failure);
    }

    /**
     * Acquires the write turn first, since the server may still be processing the transaction of the lost connection.
     */
    private boolean holds(ChainHead entry) throws SQLException {
        Connection connection = pool.acquire();
        try (Statement turn = connection.createStatement()) {
            connection.setAutoCommit(false);
            turn.execute(SharedDatabase.LOCK_TURN);
            return holds(connection, entry);
        } finally {
            pool.release(connection);
        }
    }

    private static boolean holds(Connection connection, ChainHead entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDS)) {
            statement.setLong(1, entry.number());
            statement.setString(2, entry.hash());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Checks again whether a write with an unknown commit result was committed. Otherwise, saving again would write the
     * same data twice.
     *
     * @throws Problem if the write was committed; the next write is not refused
     */
    void refuseIfCommitted(Connection connection) throws SQLException {
        ChainHead entry = unknown;
        if (entry != null) {
            boolean written = holds(connection, entry);
            unknown = null;
            if (written) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.server.wasSaved", address.label()));
            }
        }
    }
}
