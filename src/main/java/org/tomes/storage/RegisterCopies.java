package org.tomes.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Backups, each a register of its own, and the way back. A copy counts only when it was opened and every row and hash in
 * it was read.
 */
public final class RegisterCopies {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final RegisterStore store;
    private final Clock clock;

    public RegisterCopies(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param aside where the register lies that was replaced; empty where there was none
     * @param head  the newest entry of the restored register
     */
    public record Restored(Optional<Path> aside, ChainHead head) {
    }

    /**
     * Writes a copy of an open register, which can go on being written to meanwhile.
     *
     * @param passphrase of the register, where its file is encrypted; the copy has the same one
     * @return the newest entry in the copy
     * @throws Problem where the file exists already, cannot be written, or does not hold what it should
     */
    public ChainHead backup(Register register, RegisterFile copy, Optional<Passphrase> passphrase) {
        if (copy.exists()) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupExists", copy.file().toString()));
        }
        RegisterFile draft = copy.draft();
        try {
            Files.createDirectories(copy.base().getParent());
            register.copyTo(draft);
            ChainHead head = proven(draft, copy, passphrase, opened -> { });
            force(draft.file());
            Files.move(draft.file(), copy.file());
            return head;
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.backupNotWritten", copy.file().toString()), e);
        } finally {
            remove(draft);
        }
    }

    /**
     * Puts a backup in a register's place. What is replaced stays beside it under another name; at every moment there is
     * a whole register under the name, the old or the new one.
     *
     * @param after writes to the restored register before it takes its place
     * @throws Problem where the backup cannot be opened or is not whole, or the register is in use
     */
    public Restored restore(RegisterFile register, RegisterFile backup, Optional<Passphrase> passphrase, Consumer<Register> after) {
        if (register.equals(backup)) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.restoreItself", register.file().toString()));
        }
        inspect(backup, passphrase);
        boolean replaces = register.exists();
        if (replaces) {
            free(register, passphrase);
        }
        RegisterFile draft = register.draft();
        try {
            Files.createDirectories(register.base().getParent());
            Files.copy(backup.file(), draft.file());
            ChainHead head = proven(draft, backup, passphrase, after);
            force(draft.file());
            Optional<Path> aside = replaces ? Optional.of(keptAside(register)) : Optional.empty();
            Files.move(draft.file(), register.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Restored(aside, head);
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.notRestored", register.file().toString()), e);
        } finally {
            remove(draft);
        }
    }

    private static void inspect(RegisterFile backup, Optional<Passphrase> passphrase) {
        try {
            new Inspection(backup, passphrase).schemaVersion();
        } catch (RegisterInUse e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.backupInUse", backup.file().toString()), e);
        }
    }

    /** A damaged register may be replaced, and so may one whose passphrase nobody knows; one that somebody works with may not. */
    private static void free(RegisterFile register, Optional<Passphrase> passphrase) {
        try {
            new Inspection(register, passphrase).schemaVersion();
        } catch (RegisterInUse e) {
            throw e;
        } catch (Problem replaced) {
            return;
        }
    }

    private ChainHead proven(RegisterFile draft, RegisterFile named, Optional<Passphrase> passphrase, Consumer<Register> after) {
        try (Register opened = store.open(draft, passphrase)) {
            AuditTrail trail = new AuditTrail(opened.ledger());
            if (!trail.verify(Optional.empty()).intact() || !opened.unreadable().isEmpty()) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyNotWhole", named.file().toString()));
            }
            after.accept(opened);
            return trail.head();
        }
    }

    private Path keptAside(RegisterFile register) throws IOException {
        String when = SECOND.format(clock.instant().atOffset(ZoneOffset.UTC));
        String name = register.base().getFileName() + "-replaced-" + when;
        Path aside = RegisterFile.at(register.base().resolveSibling(name)).file();
        for (int next = 2; Files.exists(aside); next++) {
            aside = RegisterFile.at(register.base().resolveSibling(name + "-" + next)).file();
        }
        try {
            return Files.createLink(aside, register.file());
        } catch (UnsupportedOperationException | IOException e) {
            // Not every file system has links.
            Files.copy(register.file(), aside);
            force(aside);
            return aside;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(RegisterFile draft) {
        try {
            Files.deleteIfExists(draft.file());
        } catch (IOException e) {
            // A file of ours with a hidden name is left; it does no harm, and what failed before is what must be told.
            return;
        }
    }
}
