package org.tomes.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Faults;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;

/**
 * Asks a server again and again for the newest entry of a register's audit trail, and tells what others have written.
 * Asking needs no connection of its own, passes every connection pooler and goes on after a failover.
 */
public final class TrailPoller implements AutoCloseable {

    /** Hears what was noticed, on a thread of the watch. */
    public interface Listener {

        /**
         * Others have written.
         *
         * @param changes the newest ones first; of very many, only the newest
         */
        void changed(List<ForeignChange> changes);

        /**
         * The trail no longer holds an entry that was read from it: a backup was restored, or a failover lost entries.
         */
        void trailReplaced();

        /** The server has answered, or has not. */
        void serverAnswered(boolean answered);
    }

    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofSeconds(30);
    private static final int MOST_CHANGES = 500;

    private final OpenRegister register;
    private final ScheduledExecutorService thread = Threads.later("watch");
    private Listener listener;
    /** The newest entry that this window knows of, guarded by this. */
    private ChainHead seen;
    private volatile boolean resting;
    private volatile boolean closed;
    private volatile long lookedNanos = System.nanoTime();

    /**
     * @param newest the newest entry now
     * @param replaced whether the trail does not hold what was seen before
     */
    private record News(ChainHead newest, boolean replaced, List<ForeignChange> changes) {
    }

    /**
     * Prepares to watch a register on a server; one in a file is written by this process alone.
     *
     * @param seen the newest entry when the register was opened
     */
    static Optional<TrailPoller> on(OpenRegister register, ChainHead seen) {
        if (!(register.register().place() instanceof ServerAddress)) {
            return Optional.empty();
        }
        TrailPoller watch = new TrailPoller(register, seen);
        register.storage().whenWritten(watch::wrote);
        return Optional.of(watch);
    }

    private TrailPoller(OpenRegister register, ChainHead seen) {
        this.register = register;
        this.seen = seen;
    }

    /** Begins to ask every two seconds. */
    public void start(Listener listener) {
        this.listener = listener;
        thread.scheduleWithFixedDelay(this::turn, OFTEN.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks at once, since somebody looks at the window again. */
    public void lookNow() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            // The register is being closed.
            return;
        }
    }

    /** Asks seldom while nobody can see the window. */
    public void slowDown(boolean wanted) {
        resting = wanted;
        if (!wanted) {
            lookNow();
        }
    }

    /** What this process writes need not be told to it. */
    private synchronized void wrote(ChainHead before, ChainHead after) {
        if (seen.equals(before)) {
            seen = after;
        }
    }

    private void turn() {
        if (!resting || System.nanoTime() - lookedNanos >= SELDOM.toNanos()) {
            look();
        }
    }

    private void look() {
        lookedNanos = System.nanoTime();
        try {
            ChainHead before = remembered();
            if (!register.records().trail().head().equals(before)) {
                notifyListener(before, register.storage().ledger().atOneState(() -> since(before)));
            }
            notifyListener(() -> listener.serverAnswered(true));
        } catch (Problem e) {
            notifyListener(() -> listener.serverAnswered(false));
        } catch (RuntimeException e) {
            // An exception would end the repetition.
            Faults.reported("watching a shared register", e);
        }
    }

    private synchronized ChainHead remembered() {
        return seen;
    }

    private void notifyListener(ChainHead before, News news) {
        remember(before, news.newest());
        notifyListener(() -> {
            if (news.replaced()) {
                listener.trailReplaced();
            } else if (!news.changes().isEmpty()) {
                listener.changed(news.changes());
            }
        });
    }

    /** Unless something was written from here meanwhile. */
    private synchronized void remember(ChainHead before, ChainHead now) {
        if (seen.equals(before)) {
            seen = now;
        }
    }

    private News since(ChainHead before) {
        ChainHead now = register.records().trail().head();
        if (!register.records().trail().holds(before)) {
            return new News(now, true, List.of());
        }
        int most = (int) Math.min(MOST_CHANGES, now.number() - before.number());
        return new News(now, false, ForeignChange.of(register, AuditQuery.newest(most)));
    }

    private void notifyListener(Runnable listener) {
        if (!closed) {
            listener.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }
}
