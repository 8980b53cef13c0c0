package org.tomes.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;

/**
 * Backs up an open register before the first write of a day, so that mistakes of that day can be reverted. The writer
 * only waits until the file is copied next to the register; verifying the copy and moving it to the backup folder,
 * which may be remote, is done on another thread.
 */
final class DailyBackup implements AutoCloseable {

    /** Pause after a failure, so that a slow folder does not delay every write. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Register register;
    private final Backups backups;
    private final Clock clock;
    private final ExecutorService later = Threads.single("backup");
    private volatile Optional<BackupDay> done = Optional.empty();
    /** Guarded by the ledger's lock, as is the next field. */
    private Instant notBefore = Instant.MIN;
    private int triedSettings;

    /** A day that needs no further backup, unless the settings change. */
    private record BackupDay(LocalDate day, int settingsVersion) {
    }

    DailyBackup(Register register, Backups backups, Clock clock) {
        this.register = register;
        this.backups = backups;
        this.clock = clock;
    }

    /** Called before each write, while no other write can start. */
    void createIfDue() {
        BackupDay today = new BackupDay(LocalDate.now(clock), backups.settingsVersion());
        boolean waits = triedSettings == today.settingsVersion() && clock.instant().isBefore(notBefore);
        if (waits || done.equals(Optional.of(today))) {
            return;
        }
        notBefore = clock.instant().plus(AGAIN);
        triedSettings = today.settingsVersion();
        try {
            if (backups.hasDaily(register, today.day())) {
                done = Optional.of(today);
            } else {
                RegisterFile copy = backups.copy(register);
                later.execute(() -> keep(copy, today));
            }
        } catch (RuntimeException e) {
            backups.failed(e);
        }
    }

    private void keep(RegisterFile copy, BackupDay day) {
        try {
            backups.storeDaily(register, copy);
            done = Optional.of(day);
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
