package org.tomes.storage.h2;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.tomes.files.FileLinks;
import org.tomes.passphrase.DataKey;
import org.tomes.passphrase.KeySlots;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.text.Message;

/**
 * Prevents a register from being opened while its replacement is prepared: changes made in the meantime would be lost.
 * The lock is the same as H2's. It is released as soon as this process closes the file anywhere, so the file must only
 * be read through this class.
 */
final class RegisterLock implements AutoCloseable {

    private final RegisterFile file;
    private final Optional<FileChannel> channel;
    private final Optional<FileIdentity> identity;

    private RegisterLock(RegisterFile file, Optional<FileChannel> channel, Optional<FileIdentity> identity) {
        this.file = file;
        this.channel = channel;
        this.identity = identity;
    }

    /**
     * Locks a register's file; does nothing if there is none.
     *
     * @throws RegisterInUse if another process has the register open
     */
    static RegisterLock on(RegisterFile file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return new RegisterLock(file, Optional.empty(), Optional.empty());
        }
        try {
            if (channel.tryLock() != null) {
                return new RegisterLock(file, Optional.of(channel), Optional.of(FileIdentity.of(file.file())));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new RegisterInUse(file, e);
        }
        channel.close();
        throw new RegisterInUse(file, null);
    }

    /**
     * Called before work that replaces the file, because other names of the file would still lead to the old content.
     *
     * @throws Problem if the file has other names
     */
    static void requireOneName(RegisterFile file) {
        if (FileLinks.hasOtherNames(file.file())) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.otherNames", file.label()));
        }
    }

    void copyTo(Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            Channels.newInputStream(channel.orElseThrow().position(0)).transferTo(out);
        }
    }

    /** Replaces the recovery key in the locked file: one of its two headers is intact at any moment. */
    RecoveryKey createRecoveryKey(Secret passphrase) throws IOException {
        KeySlots slots = KeyHeader.in(file, channel.orElseThrow())
                .orElseThrow(() -> OpenFailure.NOT_ENCRYPTED.of(file));
        DataKey data = passphrase.open(slots).orElseThrow(() -> OpenFailure.PASSPHRASE_WRONG.of(file));
        RecoveryKey recoveryKey = RecoveryKey.random();
        KeyHeader.write(channel.orElseThrow(), slots.with(data, recoveryKey));
        return recoveryKey;
    }

    /** Replaces the locked file with a finished one. */
    void replaceBy(RegisterFile draft) throws IOException {
        AtomicMove.force(draft.file());
        // Windows cannot replace an open file.
        close();
        boolean unchanged = identity.map(before -> before.isStillAt(file.file())).orElse(!file.exists());
        if (!unchanged) {
            throw new IOException("somebody else has replaced the file");
        }
        AtomicMove.move(draft.file(), file.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
