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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupSettings;
import org.tomes.backup.StoredBackup;
import org.tomes.passphrase.Passphrase;
import org.tomes.problem.Faults;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.settings.Settings;
import org.tomes.settings.SettingsFile;
import org.tomes.storage.BackupFolder;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopies;
import org.tomes.storage.RegisterStore;
import org.tomes.text.Message;

/** The backups that Tomes makes by itself, of all registers of this user. */
public final class Backups {

    private final Path usualFolder;
    private final SettingsFile settings;
    private final RegisterStore store;
    private final RegisterCopies copies;
    private final Clock clock;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<Optional<Message>> trouble = new AtomicReference<>(Optional.empty());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Backups(Path usualFolder, SettingsFile settings, RegisterStore store, RegisterCopies copies, Clock clock) {
        this.usualFolder = usualFolder;
        this.settings = settings;
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    /** How often the settings were changed by this program since it began. */
    int changes() {
        return changes.get();
    }

    public BackupSettings settings() {
        return settings.read().backups();
    }

    /** Where backups lie as long as nobody chose another folder. */
    public Path usualFolder() {
        return usualFolder;
    }

    /** The folder of all backups, as the settings say now. */
    public Path root() {
        return settings().folder().map(Path::of).orElse(usualFolder);
    }

    /** @throws InvalidRecord where a number is out of range or the folder is none */
    public Settings change(BackupSettings chosen) {
        BackupRules.check(chosen);
        Settings changed = settings.change(all -> all.withBackups(chosen));
        changes.incrementAndGet();
        tell(Optional.empty());
        return changed;
    }

    /**
     * The backups of the register at this place, the newest first, and last those that were named under a clock that
     * was ahead; also where the register itself is damaged or gone.
     */
    public List<StoredBackup> all(Path register) {
        Instant now = clock.instant();
        return folder(RegisterFile.at(register)).all()
                .stream()
                .sorted(Comparator.comparing((StoredBackup stored) -> stored.name().isAheadOf(now)))
                .toList();
    }

    /**
     * Removes backups for good, such as those that a passphrase given later does not protect.
     *
     * @throws Problem where one cannot be removed
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

    /** Where the backups of the register at this place lie. */
    public Path folder(Path register) {
        return folder(RegisterFile.at(register)).path();
    }

    private BackupFolder folder(RegisterFile register) {
        return BackupFolder.in(root(), register);
    }

    /** Opens a backup, or any other register, only to look at it; nothing of it changes. */
    public CheckedBackup check(Path file, Optional<Passphrase> passphrase) {
        return CheckedBackup.of(() -> store.look(RegisterFile.at(file), passphrase));
    }

    /** Backs a register up because somebody wants it; such a backup is never removed by itself. */
    public StoredBackup now(OpenRegister register) {
        Register open = register.storage();
        StoredBackup made = copies.keep(open, copies.copy(open), () -> usable(open.file()), BackupKind.MANUAL,
                settings().retention());
        succeeded();
        return made;
    }

    /**
     * Backs a register up that is about to be brought up to this version of the program. Where that fails, it is told.
     */
    void beforeUpdate(RegisterFile register, Optional<Passphrase> passphrase) {
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

    /**
     * The newest backups of the register at this place that are whole, the newest first; what cannot be read is left
     * out.
     */
    public List<FoundBackup> whole(Path register, Optional<Passphrase> passphrase, int most) {
        return all(register).stream().flatMap(stored -> found(stored, passphrase).stream()).limit(most).toList();
    }

    private Optional<FoundBackup> found(StoredBackup stored, Optional<Passphrase> passphrase) {
        CheckedBackup checked = check(stored.file().file(), passphrase);
        return checked.holds().filter(holds -> checked.verified()).map(holds -> new FoundBackup(stored, holds));
    }

    /** What backs this register up once a day, before the first write. */
    DailyBackup daily(Register register) {
        return new DailyBackup(register, this, clock);
    }

    /** Whether the day's backup was made, or is not wanted. */
    boolean hasDaily(Register register, LocalDate day) {
        return !settings().on() || folder(register.file()).all()
                .stream()
                .anyMatch(stored -> stored.name().kind() == BackupKind.DAILY
                        && LocalDate.ofInstant(stored.name().at(), clock.getZone()).equals(day));
    }

    RegisterFile copy(Register register) {
        return copies.copy(register);
    }

    StoredBackup keepDaily(Register register, RegisterFile copy) {
        return copies.keep(register, copy, () -> usable(register.file()), BackupKind.DAILY, settings().retention());
    }

    /** A folder that somebody chose may be on a disk that is not there now; making it anew would hide that. */
    private BackupFolder usable(RegisterFile register) {
        Optional<String> chosen = settings().folder();
        if (chosen.isPresent() && !Files.isDirectory(Path.of(chosen.get()))) {
            throw new Problem(ProblemKind.INPUT, Message.of("backup.folderMissing", chosen.get()));
        }
        return folder(register);
    }

    /** A failed backup is told, and keeps nobody from working. */
    void failed(RuntimeException failure) {
        Message why = failure instanceof Problem problem ? problem.sentence()
                : Message.of("backup.fault", Faults.reported("backup", failure));
        tell(Optional.of(Message.of("backup.failed", why)));
    }

    void succeeded() {
        tell(Optional.empty());
    }

    private void tell(Optional<Message> now) {
        trouble.set(now);
        listeners.forEach(Runnable::run);
    }

    /** Why the last backup failed; empty once one succeeded. */
    public Optional<Message> trouble() {
        return trouble.get();
    }

    /** @param told after each attempt, on the thread that made it */
    public void whenAttempted(Runnable told) {
        listeners.add(told);
    }
}
