package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.tools.ChangeFileEncryption;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.DataKey;
import org.tomes.passphrase.KeySlots;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterProtection;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/**
 * Sets, changes or removes a register's passphrase, or creates its recovery key. A passphrase is changed on a copy, in
 * a folder that only the user may enter. Once the copy was opened and verified, it replaces the register in one step,
 * and the old file no longer exists. A failure before this step leaves the register unchanged. The next process that
 * opens the register removes files that a killed process left in the folder.
 */
public final class RegisterEncryption {

    private static final String CIPHER = "AES";
    private static final String FILE = "register";

    private final FileRegisters registers;

    public RegisterEncryption(FileRegisters registers) {
        this.registers = registers;
    }

    /**
     * @param from the secret that opens the file now: its passphrase or its recovery key; empty if it is not encrypted
     * @param to the new passphrase, which may equal the current one; empty to remove the encryption
     * @param after writes to the copy before it replaces the register
     * @return whether there was a recovery key, which no longer opens the file
     * @throws Problem if the register cannot be opened with the current secret, or the copy cannot be opened with the
     * new one
     */
    public boolean change(RegisterFile file, Optional<Secret> from, Optional<Secret> to, Consumer<Register> after) {
        RegisterLock.requireOneName(file);
        Path folder = StagingFiles.workshop(file);
        RegisterFile copy = RegisterFile.at(folder.resolve(FILE));
        ChainHead before = head(file, from);
        // A new data key, so that the key of an older copy of the file does not open the new file.
        Optional<KeySlots> slots = to.map(Secret::createSlots);
        boolean recoverable = from.flatMap(secret -> KeyHeader.in(file)).filter(KeySlots::hasRecoveryKey).isPresent();
        char[] had = key(from.map(secret -> H2Password.of(file, secret)));
        // No process can open the register for writing in the meantime.
        try (RegisterLock hold = RegisterLock.on(file)) {
            Files.createDirectory(folder, OwnerOnlyPermissions.folder());
            hold.copyTo(copy.file());
            char[] gets = key(slots.flatMap(keySlots -> to.orElseThrow().open(keySlots)).map(DataKey::hex));
            ChangeFileEncryption.execute(folder.toString(), FILE, CIPHER, had, gets, true);
            if (slots.isPresent()) {
                KeyHeader.write(copy.file(), slots.get());
            }
            OwnerOnlyPermissions.copyPermissions(file.file(), copy.file());
            prove(copy, file, to, before);
            try (Register register = registers.open(copy, to)) {
                after.accept(register);
            }
            hold.replaceBy(copy);
            return recoverable;
        } catch (IOException | SQLException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.passphraseNotChanged", file.file().toString()),
                    e);
        } finally {
            StagingFiles.removeStagingFolder(folder);
        }
    }

    /**
     * Creates a recovery key for an encrypted register that is not open. An earlier recovery key no longer opens the
     * register.
     *
     * @param preparation writes an audit entry about the recovery key to the register; called before the key is created
     * @throws Problem if the register cannot be opened, is not encrypted, or is encrypted as in earlier versions of the
     * program
     */
    public RecoveryKey createRecoveryKey(RegisterFile file, Secret passphrase, Consumer<Register> preparation) {
        try (Register register = registers.open(file, Optional.of(passphrase))) {
            if (register.protection() == RegisterProtection.QUICK) {
                throw new Problem(ProblemKind.REGISTER,
                        Message.of("storage.recoveryWantsStretching", file.file().toString()));
            }
            preparation.accept(register);
        }
        try (RegisterLock hold = RegisterLock.on(file)) {
            return hold.createRecoveryKey(passphrase);
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.recoveryKeyNotMade", file.file().toString()),
                    e);
        }
    }

    private ChainHead head(RegisterFile file, Optional<Secret> from) {
        try (ReadOnlyRegister opened = registers.openReadOnly(file, from)) {
            return opened.contents().head();
        }
    }

    /**
     * Checks that the copy is readable and that its head equals the given one. The given head was read before the file
     * was locked, so it differs if the register was written to in between.
     */
    private void prove(RegisterFile copy, RegisterFile target, Optional<Secret> to, ChainHead before) {
        try (ReadOnlyRegister opened = registers.openReadOnly(copy, to)) {
            if (!opened.isReadable() || !opened.contents().head().equals(before)) {
                throw new Problem(ProblemKind.REGISTER,
                        Message.of("storage.passphraseNotChanged", target.file().toString()));
            }
        }
    }

    /** Returns an array that H2 clears after use. */
    private static char[] key(Optional<String> key) {
        return key.map(String::toCharArray).orElse(null);
    }
}
