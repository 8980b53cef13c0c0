package org.tomes.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the write lock while the writing thread computes, since the server ends a write whose program sends nothing. A
 * waiting thread, a stopped program, and a computer that lost its network still lose the write lock.
 */
final class WriteTurnKeepAlive implements AutoCloseable {

    private static final int SIGNS_PER_LIMIT = 5;
    /**
     * Maximum number of signals: two minutes at the usual limit; a write that computes for longer is in an endless
     * loop.
     */
    private static final int MAX_SIGNS = 40;

    private final Connection connection;
    private final Thread writer;
    private final ReentrantLock sending = new ReentrantLock();
    /** Guarded by the lock. */
    private boolean ended;
    private final Executor later;

    private WriteTurnKeepAlive(Connection connection, Duration limit) {
        this.connection = connection;
        this.writer = Thread.currentThread();
        this.later = CompletableFuture.delayedExecutor(limit.toNanos() / SIGNS_PER_LIMIT, TimeUnit.NANOSECONDS);
    }

    /** @param limit time after which the server ends the write; 0 if the server does not end it */
    static WriteTurnKeepAlive of(Connection connection, Duration limit) {
        WriteTurnKeepAlive turn = new WriteTurnKeepAlive(connection, limit);
        if (!limit.isZero()) {
            turn.keepAlive(MAX_SIGNS);
        }
        return turn;
    }

    private void keepAlive(int signs) {
        later.execute(() -> {
            if (signs > 0 && sendIfAlive()) {
                keepAlive(signs - 1);
            }
        });
    }

    /**
     * Waits for a running statement of the writer; such a statement itself shows the server that the program is alive.
     */
    private boolean sendIfAlive() {
        sending.lock();
        try {
            if (!ended && writer.getState() == Thread.State.RUNNABLE) {
                send();
            }
            return !ended;
        } finally {
            sending.unlock();
        }
    }

    private void send() {
        try (Statement sign = connection.createStatement()) {
            sign.execute("select 1");
        } catch (SQLException e) {
            // The next statement of the writer also fails, and reports the cause.
            ended = true;
        }
    }

    @Override
    public void close() {
        sending.lock();
        ended = true;
        sending.unlock();
    }
}
