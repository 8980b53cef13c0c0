package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupSettings;
import org.tomes.backup.StoredBackup;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Faults;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.settings.Settings;
import org.tomes.settings.SettingsFile;
import org.tomes.storage.Register;
import org.tomes.storage.h2.BackupFolder;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.storage.h2.RegisterBackups;
import org.tomes.text.Message;

/** Manages the automatic backups of this user's registers. */
public final class Backups {

    private final Path usualFolder;
    private final SettingsFile settings;
    private final FileRegisters registers;
    private final RegisterBackups copies;
    private final Clock clock;
    private final AtomicInteger settingsVersion = new AtomicInteger();
    private final AtomicReference<Optional<Message>> lastFailure = new AtomicReference<>(Optional.empty());
    private volatile Runnable attemptListener = () -> {
    };

    Backups(Path usualFolder, SettingsFile settings, FileRegisters registers, RegisterBackups copies, Clock clock) {
        this.usualFolder = usualFolder;
        this.settings = settings;
        this.registers = registers;
        this.copies = copies;
        this.clock = clock;
    }

    /** Returns how often this process has changed the settings. */
    int settingsVersion() {
        return settingsVersion.get();
    }

    public BackupSettings settings() {
        return settings.read().backups();
    }

    /** Returns the default backup folder. */
    public Path defaultFolder() {
        return usualFolder;
    }

    /** Returns the folder of all backups according to the current settings. */
    public Path root() {
        return settings().folder().map(Path::of).orElse(usualFolder);
    }

    /**
     * @throws InvalidRecord if a number is out of range or the folder is invalid
     */
    public Settings change(BackupSettings chosen) {
        BackupSettingsRules.check(chosen);
        Settings changed = settings.change(all -> all.withBackups(chosen));
        settingsVersion.incrementAndGet();
        tell(Optional.empty());
        return changed;
    }

    /**
     * Returns the backups of the register at this path, newest first, followed by backups dated by a clock that was
     * ahead; works even if the register itself is damaged or missing.
     */
    public List<StoredBackup> all(Path register) {
        Instant now = clock.instant();
        return folder(RegisterFile.at(register)).all()
                .stream()
                .sorted(Comparator.comparing((StoredBackup stored) -> stored.name().isAheadOf(now)))
                .toList();
    }

    /**
     * Deletes backups permanently, such as those from before a passphrase was set.
     *
     * @throws Problem if one cannot be deleted
     */
    public void delete(List<StoredBackup> backups) {
        for (StoredBackup backup : backups) {
            Path file = backup.file().file();
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("backup.notDeleted", file.toString()), e);
            }
        }
    }

    /** Returns the backup folder of the register at this path. */
    public Path folder(Path register) {
        return folder(RegisterFile.at(register)).path();
    }

    private BackupFolder folder(RegisterFile register) {
        return BackupFolder.in(root(), register);
    }

    /** Opens a backup, or any other register, read-only and checks it. */
    public VerifiedBackup check(Path file, Optional<Secret> passphrase) {
        return VerifiedBackup.of(() -> registers.openReadOnly(RegisterFile.at(file), passphrase));
    }

    /** Backs up a register at a person's request; such a backup is never removed automatically. */
    public StoredBackup createManually(OpenRegister register) {
        Register open = register.storage();
        StoredBackup backup = copies.keep(open, copies.copy(open), () -> usable(open.file()), BackupKind.MANUAL,
                settings().retention());
        succeeded();
        return backup;
    }

    /** Backs up a register before it is migrated to this version of the program. A failure is reported. */
    void createBeforeUpdate(RegisterFile register, Optional<Secret> passphrase) {
        if (!settings().on()) {
            return;
        }
        try {
            copies.backup(register, passphrase, usable(register), BackupKind.UPDATE, settings().retention());
            succeeded();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Returns the newest complete backups of the register at this path, newest first; unreadable ones are omitted. */
    public List<CompleteBackup> completeBackups(Path register, Optional<Secret> passphrase, int limit) {
        return all(register).stream()
                .flatMap(stored -> completeBackup(stored, passphrase).stream())
                .limit(limit)
                .toList();
    }

    private Optional<CompleteBackup> completeBackup(StoredBackup stored, Optional<Secret> passphrase) {
        VerifiedBackup checked = check(stored.file().file(), passphrase);
        return checked.holds().filter(holds -> checked.verified()).map(holds -> new CompleteBackup(stored, holds));
    }

    /** Creates the daily backup of a register in a file, made before the first write of a day. */
    Optional<DailyBackup> daily(Register register) {
        if (!(register.place() instanceof RegisterFile file)) {
            return Optional.empty();
        }
        folder(file).removeAbandoned();
        return Optional.of(new DailyBackup(register, this, clock));
    }

    /** Returns whether the day's backup exists or is disabled. */
    boolean hasDaily(Register register, LocalDate day) {
        return !settings().on() || folder(register.file()).all()
                .stream()
                .anyMatch(stored -> stored.name().kind() == BackupKind.DAILY
                        && LocalDate.ofInstant(stored.name().at(), clock.getZone()).equals(day));
    }

    RegisterFile copy(Register register) {
        return copies.copy(register);
    }

    StoredBackup storeDaily(Register register, RegisterFile copy) {
        return copies.keep(register, copy, () -> usable(register.file()), BackupKind.DAILY, settings().retention());
    }

    /**
     * Returns the backup folder, but never recreates a missing folder that the user chose, because it may be on a disk
     * that is not mounted.
     */
    private BackupFolder usable(RegisterFile register) {
        Optional<String> chosen = settings().folder();
        if (chosen.isPresent() && !Files.isDirectory(Path.of(chosen.get()))) {
            throw new Problem(ProblemKind.INPUT, Message.of("backup.folderMissing", chosen.get()));
        }
        return folder(register);
    }

    /** Reports a failed backup, which does not block work. */
    void failed(RuntimeException failure) {
        Message reason = failure instanceof Problem problem ? problem.sentence()
                : Message.of("backup.fault", Faults.reported("backup", failure));
        tell(Optional.of(Message.of("backup.failed", reason)));
    }

    void succeeded() {
        tell(Optional.empty());
    }

    private void tell(Optional<Message> failure) {
        lastFailure.set(failure);
        attemptListener.run();
    }

    /** Returns why the last backup failed; empty after a success. */
    public Optional<Message> lastFailure() {
        return lastFailure.get();
    }

    /** @param listener called after each attempt, on its thread; replaces the listener of an earlier window */
    public void setAttemptListener(Runnable listener) {
        attemptListener = listener;
    }
}
