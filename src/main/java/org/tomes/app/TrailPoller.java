package org.tomes.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.Faults;
import org.tomes.problem.Problem;

/**
 * Polls a server for the newest entry of a register's audit trail, and reports writes by others. Polling requires no
 * separate connection, works with every connection pooler and continues after a failover.
 */
public final class TrailPoller implements AutoCloseable {

    /** Receives events on a thread of the poller. */
    public interface Listener {

        /**
         * Called after writes by others.
         *
         * @param changes newest changes, newest first
         */
        void changed(List<ForeignChange> changes);

        /**
         * Called if the trail no longer contains an entry read earlier: a backup was restored, or a failover lost
         * entries.
         */
        void trailReplaced();

        /**
         * Called after each poll with the other windows that have one of the records in
         * {@link TrailPoller#setOpenRecords} open.
         */
        default void recordsOpenElsewhere(List<RecordOpenElsewhere> others) {
            // Does nothing by default, for listeners without forms.
        }

        /** Called after each poll, whether or not the server responded. */
        void serverAnswered(boolean answered);
    }

    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofSeconds(30);
    /** Time for which the user must stay on a record before others see the record as open. */
    private static final Duration STAY = Duration.ofMillis(300);
    private static final int MAX_CHANGES = 500;

    private final OpenRegister register;
    private final OpenRecordPresence presence;
    private final ScheduledExecutorService thread = Threads.later("watch");
    private volatile Listener listener;
    /** The newest entry known to this window; guarded by this poller's lock. */
    private ChainHead newestSeen;
    private volatile boolean isWindowHidden;
    private volatile boolean closed;
    private volatile long lastPollNanos = System.nanoTime();

    /**
     * @param newest current newest entry
     * @param replaced whether the trail does not contain the entry seen before
     */
    private record TrailUpdate(ChainHead newest, boolean replaced, List<ForeignChange> changes) {
    }

    /**
     * Creates a poller for a register on a server; empty for a file, which no other process writes to.
     *
     * @param newestSeen newest entry when the register was opened
     */
    static Optional<TrailPoller> on(OpenRegister register, CurrentActor actors, ChainHead newestSeen) {
        return register.storage().database().openRecords().map(records -> {
            TrailPoller watch = new TrailPoller(register, new OpenRecordPresence(register, actors, records),
                    newestSeen);
            register.storage().onWritten(watch::advance);
            return watch;
        });
    }

    private TrailPoller(OpenRegister register, OpenRecordPresence presence, ChainHead newestSeen) {
        this.register = register;
        this.presence = presence;
        this.newestSeen = newestSeen;
    }

    /** Starts polling every two seconds. */
    public void start(Listener listener) {
        this.listener = listener;
        thread.scheduleWithFixedDelay(this::pollIfDue, OFTEN.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Shows to other windows which records this window has open; no one is locked out of them. */
    public void setOpenRecords(Set<RecordRef> open) {
        presence.open(open);
        try {
            thread.schedule(this::pollIfAwaited, STAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The register is being closed.
            return;
        }
    }

    private void pollIfAwaited() {
        if (presence.isAnnouncementDue(STAY)) {
            poll();
        }
    }

    /** Polls immediately, since the window is visible again. */
    public void pollNow() {
        try {
            thread.execute(this::poll);
        } catch (RejectedExecutionException e) {
            // The register is being closed.
            return;
        }
    }

    /** Polls less often while the window is invisible. */
    public void setWindowHidden(boolean hidden) {
        isWindowHidden = hidden;
        if (!hidden) {
            pollNow();
        }
    }

    /** Marks entries as seen, unless this process has meanwhile marked its own. */
    private synchronized void advance(ChainHead before, ChainHead after) {
        if (newestSeen.equals(before)) {
            newestSeen = after;
        }
    }

    private void pollIfDue() {
        if (!isWindowHidden || System.nanoTime() - lastPollNanos >= SELDOM.toNanos()) {
            poll();
        }
    }

    private void poll() {
        lastPollNanos = System.nanoTime();
        try {
            ChainHead before = newestSeen();
            if (!register.records().trail().head().equals(before)) {
                TrailUpdate update = register.readConsistently(() -> since(before));
                advance(before, update.newest());
                report(update);
            }
            report(() -> listener.serverAnswered(true));
            List<RecordOpenElsewhere> others = presence.exchange();
            report(() -> listener.recordsOpenElsewhere(others));
        } catch (Problem e) {
            report(() -> listener.serverAnswered(false));
        } catch (RuntimeException e) {
            // An exception would end the polling.
            Faults.reported("watching a shared register", e);
        }
    }

    private synchronized ChainHead newestSeen() {
        return newestSeen;
    }

    private void report(TrailUpdate update) {
        if (update.replaced()) {
            report(listener::trailReplaced);
        } else if (!update.changes().isEmpty()) {
            report(() -> listener.changed(update.changes()));
        }
    }

    private TrailUpdate since(ChainHead before) {
        ChainHead now = register.records().trail().head();
        if (!register.records().trail().contains(before)) {
            return new TrailUpdate(now, true, List.of());
        }
        int limit = (int) Math.min(MAX_CHANGES, now.number() - before.number());
        return new TrailUpdate(now, false, ForeignChange.of(register, AuditQuery.newest(limit)));
    }

    private void report(Runnable call) {
        if (!closed) {
            call.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
        presence.close();
    }
}
