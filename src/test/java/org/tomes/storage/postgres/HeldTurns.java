package org.tomes.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.tomes.register.ServerAddress;

/**
 * Continuously queries a server whether the write turn is taken, and measures for how long without a break. Detects
 * turns longer than a millisecond or two.
 */
public final class HeldTurns implements AutoCloseable {

    private static final String ASK = SharedDatabase.LOCK_TURN + " nowait";
    private static final String TAKEN = "55P03";
    /** Nanoseconds in a millisecond. */
    private static final double NANOS = 1_000_000;
    /** Between two queries, which would otherwise slow the server down. */
    private static final long PAUSE_NANOS = 500_000;

    private final Connection connection;
    private final AtomicBoolean done = new AtomicBoolean();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    /** Number of queries that found the write lock to be free. */
    private final AtomicLong free = new AtomicLong();
    private final Thread asking;

    public HeldTurns(ServerAddress address) {
        try {
            connection = PostgresServer.connect(address);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        asking = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        long since = 0;
        try (Statement statement = connection.createStatement()) {
            while (!done.get()) {
                boolean held = isHeld(statement);
                long now = System.nanoTime();
                if (held && since == 0) {
                    since = now;
                } else if (!held && since != 0) {
                    millis.add((now - since) / NANOS);
                    since = 0;
                }
                if (!held) {
                    free.incrementAndGet();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean isHeld(Statement statement) throws SQLException {
        try {
            return !statement.execute(ASK);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    /** Returns the durations of all turns since the last call in milliseconds, the longest first. */
    public List<Double> longestFirst() {
        long before = free.get();
        while (free.get() < before + 2) {
            Thread.onSpinWait();
        }
        List<Double> all = new ArrayList<>(millis);
        millis.clear();
        all.sort(Collections.reverseOrder());
        return all;
    }

    @Override
    public void close() {
        done.set(true);
        try {
            asking.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
