package org.tomes.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;

/**
 * Backs up an open register before the first write of a day, so that mistakes of that day can be undone. The writer
 * only waits until the file is copied beside the register; verifying the copy and moving it to the backup folder, which
 * may be remote, is done on another thread.
 */
final class DailyBackup implements AutoCloseable {

    /** Pause after a failure, so that a slow folder does not delay every write. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Register register;
    private final Backups backups;
    private final Clock clock;
    private final ExecutorService later = Threads.single("backup");
    private volatile Settled settled = new Settled(LocalDate.MIN, 0);
    /** Guarded by the ledger's lock. */
    private Instant notBefore = Instant.MIN;

    /** A day that needs no further backup, unless the settings change. */
    private record Settled(LocalDate day, int settings) {
    }

    DailyBackup(Register register, Backups backups, Clock clock) {
        this.register = register;
        this.backups = backups;
        this.clock = clock;
    }

    /** Called before each write, while no other write can start. */
    void beforeWriting() {
        Settled now = new Settled(LocalDate.now(clock), backups.settingsVersion());
        boolean sameSettings = now.settings() == settled.settings();
        if (sameSettings && (now.day().equals(settled.day()) || clock.instant().isBefore(notBefore))) {
            return;
        }
        notBefore = clock.instant().plus(AGAIN);
        try {
            if (backups.hasDaily(register, now.day())) {
                settled = now;
            } else {
                RegisterFile copy = backups.copy(register);
                settled = new Settled(LocalDate.MIN, now.settings());
                later.execute(() -> keep(copy, now));
            }
        } catch (RuntimeException e) {
            settled = new Settled(LocalDate.MIN, now.settings());
            backups.failed(e);
        }
    }

    private void keep(RegisterFile copy, Settled now) {
        try {
            backups.keepDaily(register, copy);
            settled = now;
            backups.succeeded();
        } catch (RuntimeException e) {
            backups.failed(e);
        }
    }

    /** Waits for the backup that is being verified. */
    @Override
    public void close() {
        later.close();
    }
}
