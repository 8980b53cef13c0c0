package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Connections to one server that are reused; connections that may be broken are closed. */
final class ServerPool implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 8;
    /** Idle time after which a connection is tested before it is used. */
    private static final long DOUBTED_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long OLD_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int ANSWER_SECONDS = 5;

    private final DataSource source;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
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

    /** Returns a connection in auto-commit mode; waits while all are in use. */
    Connection acquire() throws SQLException {
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

    /** Returns a connection that is not part of the pool. */
    Connection separate() throws SQLException {
        return source.getConnection();
    }

    private synchronized Idle poll() {
        return idle.pollFirst();
    }

    /**
     * Takes back a connection and rolls back its transaction; one that does not respond is closed, which also rolls
     * back.
     */
    void release(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            returnIdle(connection);
        } catch (SQLException e) {
            discard(connection);
        }
    }

    /** Takes back a connection without an open transaction. */
    void returnIdle(Connection connection) {
        if (isBroken(connection)) {
            discard(connection);
            return;
        }
        if (!keep(connection)) {
            end(connection);
        }
        free.release();
    }

    /** The driver closes a connection itself when the server does not respond on it. */
    private static boolean isBroken(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private synchronized boolean keep(Connection connection) {
        if (closed) {
            return false;
        }
        idle.addFirst(new Idle(connection, System.nanoTime()));
        return true;
    }

    /**
     * Closes a connection after a failure, together with all idle connections, because the same failure has affected
     * them too.
     */
    void discard(Connection connection) {
        end(connection);
        clear();
        free.release();
    }

    private synchronized void clear() {
        idle.forEach(unused -> end(unused.connection()));
        idle.clear();
    }

    /** Closes a connection that may be broken. */
    static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server detects that the connection is closed.
            return;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        clear();
    }
}
