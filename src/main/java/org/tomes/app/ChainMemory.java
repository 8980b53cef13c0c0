package org.tomes.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.settings.SettingsFile;
import org.tomes.text.Message;

/** Keeps the newest entry of a register's trail outside of the register, so that a trail cut off at its end is noticed. */
final class ChainMemory implements AutoCloseable {

    private static final long SOON_MILLIS = 500;

    private final SettingsFile settings;
    private final String register;
    private final AuditTrail trail;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService later = Threads.later("chain-memory");

    ChainMemory(SettingsFile settings, UUID register, AuditTrail trail) {
        this.settings = settings;
        this.register = register.toString();
        this.trail = trail;
    }

    Optional<ChainHead> remembered() {
        return Optional.ofNullable(settings.read().chainHeads().get(register));
    }

    /** Says that the register's trail lacks what this computer saw in it; empty where it holds it. */
    Optional<Message> missed(Path file) {
        return remembered().filter(seen -> !trail.holds(seen))
                .map(seen -> Message.of("app.lacks", file.toString(), String.valueOf(seen.number())));
    }

    /** Remembers soon, on another thread: whoever writes does not wait for it, and many writes are remembered at once. */
    void rememberSoon() {
        if (due.compareAndSet(false, true)) {
            try {
                later.schedule(this::rememberNow, SOON_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // The register is being closed, which remembers anyway.
                return;
            }
        }
    }

    private void rememberNow() {
        due.set(false);
        remember();
    }

    /** Remembers a last time, while the register is still open. */
    @Override
    public void close() {
        later.shutdownNow();
        later.close();
        remember();
    }

    /** A trail that lacks what was seen before is not remembered, so that it goes on being noticed. */
    void remember() {
        ChainHead head = trail.head();
        try {
            Optional<ChainHead> seen = remembered();
            if (!seen.equals(Optional.of(head)) && seen.stream().allMatch(trail::holds)) {
                settings.change(all -> all.withChainHead(register, head));
            }
        } catch (UncheckedIOException e) {
            // The register must close and the command must end well also where this user may not keep settings.
            return;
        }
    }
}
