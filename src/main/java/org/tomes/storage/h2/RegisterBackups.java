package org.tomes.storage.h2;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupName;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.RestoredRegister;
import org.tomes.backup.StoredBackup;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.storage.ActiveRegisterLocation;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/**
 * Creates backups, each of which is a complete register, and restores them. A copy counts as a backup only after it was
 * opened and every row and hash in it was read.
 */
public final class RegisterBackups {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final FileRegisters registers;
    private final Clock clock;

    public RegisterBackups(FileRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Writes a copy of an open register. The register can be written to in the meantime.
     *
     * @return the newest entry in the copy
     * @throws Problem if the file exists already, cannot be written, or its content is incomplete
     */
    public ChainHead backup(Register register, RegisterFile copy) {
        FileDatabase open = FileDatabase.of(register);
        if (copy.exists()) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupExists", copy.file().toString()));
        }
        RegisterFile draft = StagingFiles.next(copy);
        try {
            OwnerOnlyPermissions.createFolders(copy.base().getParent());
            StagingFiles.removeAbandoned(copy);
            open.copyTo(draft);
            return keep(draft, copy, register.passphrase());
        } catch (IOException e) {
            throw notWrittenProblem(copy.file(), copy.base().getParent(), size(register.file()), e);
        } finally {
            remove(draft);
        }
    }

    /**
     * Writes an open register as a script, and rebuilds a register from the script to verify that nothing is missing.
     *
     * @return the newest entry in the script
     * @throws Problem if the file exists already, cannot be written, or its content is incomplete
     */
    public ChainHead script(Register register, Path script) {
        FileDatabase open = FileDatabase.of(register);
        if (Files.exists(script)) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupExists", script.toString()));
        }
        RegisterFile draft = StagingFiles.next(RegisterFile.at(script));
        try {
            OwnerOnlyPermissions.createFolders(script.getParent());
            open.writeScript(script);
            registers.make(draft, script, Optional.empty());
            return proven(draft, script, Optional.empty(), opened -> {
            }).head();
        } catch (IOException e) {
            throw notWrittenProblem(script, script.getParent(), size(register.file()), e);
        } finally {
            remove(draft);
        }
    }

    /**
     * Creates a copy of the register's current state next to it. This is the first half of a backup, and takes no
     * longer than writing the file. {@link #keep(Register, RegisterFile, Supplier, BackupKind, BackupRetention)} is the
     * second half.
     *
     * @throws Problem if the copy cannot be written
     */
    public RegisterFile copy(Register register) {
        RegisterFile draft = StagingFiles.next(register.file());
        try {
            FileDatabase.of(register).copyTo(draft);
            return draft;
        } catch (IOException e) {
            remove(draft);
            throw new Problem(ProblemKind.INPUT, Message.of("storage.notCopied", register.file().file().toString()), e);
        }
    }

    /**
     * Verifies a copy, moves it to the register's backups and removes the backups that the retention settings no longer
     * cover.
     *
     * @param copy copy to move; does not exist afterwards, even after a failure
     * @param folder returns the backup folder; throws a problem if there is no writable folder
     * @throws Problem if the copy is incomplete or the folder cannot be written
     */
    public StoredBackup keep(Register register, RegisterFile copy, Supplier<BackupFolder> folder, BackupKind kind,
            BackupRetention retention) {
        try {
            return keep(register.file(), copy, folder.get(), kind, retention, register.passphrase());
        } finally {
            remove(copy);
        }
    }

    /** Backs up the file of a register that is not open, of any version of the program. */
    public StoredBackup backup(RegisterFile register, Optional<Secret> passphrase, BackupFolder folder, BackupKind kind,
            BackupRetention retention) {
        RegisterFile draft = StagingFiles.next(folder.file(folder.nextFreeName(clock.instant(), kind)));
        try {
            OwnerOnlyPermissions.createFolders(folder.path());
            copy(register.file(), draft.file());
        } catch (IOException e) {
            remove(draft);
            throw notWrittenProblem(folder.path(), folder.path(), size(register), e);
        }
        return keep(register, draft, folder, kind, retention, passphrase);
    }

    private StoredBackup keep(RegisterFile register, RegisterFile copy, BackupFolder folder, BackupKind kind,
            BackupRetention retention, Optional<Secret> passphrase) {
        BackupName name = folder.nextFreeName(clock.instant(), kind);
        RegisterFile target = folder.file(name);
        RegisterFile draft = StagingFiles.next(target);
        try {
            OwnerOnlyPermissions.createFolders(folder.path());
            folder.removeAbandoned();
            Files.move(copy.file(), draft.file());
            keep(draft, target, passphrase);
            folder.prune(retention, name, clock.getZone());
            StagingFiles.removeAbandoned(register);
            return new StoredBackup(target, name, Files.size(target.file()));
        } catch (IOException e) {
            throw notWrittenProblem(target.file(), folder.path(), size(register), e);
        } finally {
            remove(copy);
            remove(draft);
        }
    }

    private ChainHead keep(RegisterFile draft, RegisterFile copy, Optional<Secret> passphrase) throws IOException {
        ChainHead head;
        try (ReadOnlyRegister opened = registers.openReadOnly(draft, passphrase)) {
            if (!opened.isReadable()) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", copy.file().toString()));
            }
            head = opened.contents().head();
        }
        AtomicMove.move(draft.file(), copy.file());
        return head;
    }

    /**
     * @param target file that could not be written
     * @param folder target folder of the file
     */
    private static Problem notWrittenProblem(Path target, Path folder, long needed, IOException e) {
        try {
            if (Files.isDirectory(folder) && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() < needed) {
                return new Problem(ProblemKind.INPUT, Message.of("storage.backupNoRoom", folder.toString()), e);
            }
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
        }
        return new Problem(ProblemKind.INPUT, Message.of("storage.backupNotWritten", target.toString()), e);
    }

    private static long size(RegisterFile register) {
        try {
            return Files.size(register.file());
        } catch (IOException e) {
            return 0;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        OwnerOnlyPermissions.create(to);
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
    }

    /**
     * Replaces a register with a backup. The replaced file remains next to the restored one under another name. At any
     * moment, there is a complete register under the original name, either the old or the restored one.
     *
     * @param after writes to the restored register before it replaces the old one
     * @throws Problem if the backup cannot be opened or is incomplete, or the register is in use
     */
    public RestoredRegister restore(RegisterFile register, RegisterFile backup, Optional<Secret> passphrase,
            Consumer<Register> after) {
        if (register.equals(backup)) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.restoreItself", register.file().toString()));
        }
        RegisterLock.requireOneName(register);
        if (!register.exists()) {
            LeftoverFiles.requireNone(register);
        }
        Path script = backup.base();
        boolean fromScript = RegisterScript.isScript(script) && Files.isRegularFile(script) && !backup.exists();
        if (!fromScript) {
            inspect(backup, passphrase);
        }
        boolean replaces = register.exists();
        RegisterFile draft = StagingFiles.next(register);
        try (RegisterLock hold = RegisterLock.on(register)) {
            OwnerOnlyPermissions.createFolders(register.base().getParent());
            if (fromScript) {
                registers.make(draft, script, passphrase);
            } else {
                copy(backup.file(), draft.file());
            }
            Path shown = fromScript ? script : backup.file();
            Proven proven = proven(draft, shown, passphrase, after);
            requireOpensAgain(draft, shown, passphrase);
            Optional<Path> aside = replaces ? Optional.of(moveAside(register)) : Optional.empty();
            hold.replaceBy(draft);
            return new RestoredRegister(aside, proven.head(), proven.warnings());
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.notRestored", register.file().toString()), e);
        } finally {
            remove(draft);
        }
    }

    private void inspect(RegisterFile backup, Optional<Secret> passphrase) {
        try {
            new FileInspection(backup, passphrase, registers.disk()).requireIntact();
        } catch (RegisterInUse e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.backupInUse", backup.file().toString()), e);
        }
    }

    /** @param warnings as in {@link RestoredRegister} */
    private record Proven(ChainHead head, List<Message> warnings) {
    }

    /**
     * Verifies the draft. Records that differ from the trail are only reported: they may already have differed in the
     * original, and this may be the only copy.
     */
    private Proven proven(RegisterFile draft, Path shown, Optional<Secret> passphrase, Consumer<Register> after) {
        try (Register opened = registers.openEvenIfMoved(draft, passphrase, () -> {
        })) {
            TrailVerification proof = opened.prove(new AuditTrail(opened.ledger())::verify, entry -> {
            });
            if (!proof.trail().intact() || !proof.unreadable().isEmpty() || !opened.unreadable().isEmpty()
                    || !opened.altered().isEmpty()) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", shown.toString()));
            }
            List<Message> warnings = Stream
                    .concat(proof.differences().stream().map(TrailMismatch::message),
                            opened.schemaDifferences().stream())
                    .toList();
            // A restored register is writable in this place.
            ActiveRegisterLocation.end(opened.database().dsl());
            after.accept(opened);
            return new Proven(opened.ledger().head(), warnings);
        }
    }

    /** Damage in a part that nothing referred to can come to light once the file has been written to. */
    private void requireOpensAgain(RegisterFile draft, Path shown, Optional<Secret> passphrase) {
        try (Register again = registers.openEvenIfMoved(draft, passphrase, () -> {
        })) {
            again.prove(new AuditTrail(again.ledger())::verify, entry -> {
            });
        } catch (Problem e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", shown.toString()), e);
        }
    }

    private Path moveAside(RegisterFile register) throws IOException {
        String timestamp = SECOND.format(clock.instant().atOffset(ZoneOffset.UTC));
        String name = register.base().getFileName() + RegisterFile.REPLACED + timestamp;
        Path aside = RegisterFile.at(register.base().resolveSibling(name)).file();
        for (int next = 2; Files.exists(aside); next++) {
            aside = RegisterFile.at(register.base().resolveSibling(name + "-" + next)).file();
        }
        try {
            return Files.createLink(aside, register.file());
        } catch (UnsupportedOperationException | IOException e) {
            // Not every file system supports links.
            Files.copy(register.file(), aside);
            AtomicMove.force(aside);
            return aside;
        }
    }

    private static void remove(RegisterFile draft) {
        try {
            Files.deleteIfExists(draft.file());
        } catch (IOException e) {
            // A hidden file of the program remains and does no harm. The earlier failure is the one to report.
            return;
        }
    }
}
