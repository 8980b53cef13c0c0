package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Connections to one server that are used again; one that may be broken is not. */
final class ServerPool {

    private static final int MOST = 8;
    /** After this long without use, a connection is asked whether it is still there. */
    private static final long DOUBTED_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long OLD_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int ANSWER_SECONDS = 5;

    private final DataSource source;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Semaphore free = new Semaphore(MOST);
    private boolean closed;

    private record Idle(Connection connection, long since) {

        boolean isUsable() throws SQLException {
            long nanos = System.nanoTime() - since;
            return nanos < DOUBTED_NANOS || nanos < OLD_NANOS && connection.isValid(ANSWER_SECONDS);
        }
    }

    ServerPool(DataSource source) {
        this.source = source;
    }

    /** Returns a connection that commits by itself; waits while all are in use. */
    Connection take() throws SQLException {
        free.acquireUninterruptibly();
        try {
            for (Idle next = poll(); next != null; next = poll()) {
                if (next.isUsable()) {
                    return next.connection();
                }
                end(next.connection());
            }
            return source.getConnection();
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private synchronized Idle poll() {
        return idle.pollFirst();
    }

    /** Takes back a connection that has no transaction open. */
    void give(Connection connection) {
        if (!keep(connection)) {
            end(connection);
        }
        free.release();
    }

    private synchronized boolean keep(Connection connection) {
        try {
            if (closed || connection.isClosed()) {
                return false;
            }
        } catch (SQLException e) {
            return false;
        }
        idle.addFirst(new Idle(connection, System.nanoTime()));
        return true;
    }

    /** Ends a connection after a failure. */
    void discard(Connection connection) {
        end(connection);
        free.release();
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server notices when the connection is gone.
            return;
        }
    }

    synchronized void close() {
        closed = true;
        idle.forEach(left -> end(left.connection()));
        idle.clear();
    }
}
