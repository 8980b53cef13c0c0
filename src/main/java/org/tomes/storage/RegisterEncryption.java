package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.tools.ChangeFileEncryption;
import org.tomes.files.OwnerOnly;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.DataKey;
import org.tomes.passphrase.KeySlots;
import org.tomes.passphrase.Passphrase;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.Protection;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Gives a register a passphrase, another one, none, or a recovery key. A change of passphrase is done on a copy in a
 * folder that only the user may enter; the copy takes the register's place in one step when it was opened and proven,
 * and the old file is then gone. Whatever happens before that leaves the register as it was; what a killed process
 * leaves in that folder is taken away by whoever opens the register next.
 */
public final class RegisterEncryption {

    private static final String CIPHER = "AES";
    private static final String FILE = "register";

    private final RegisterStore store;

    public RegisterEncryption(RegisterStore store) {
        this.store = store;
    }

    /**
     * @param from what opens the file now: its passphrase or its recovery key; empty where it is not encrypted
     * @param to the passphrase that it is to have, which may be the one it has; empty where it is not to be encrypted
     * @param after writes to the copy before it takes the register's place
     * @return whether there was a recovery key, which does not open the file any more
     * @throws Problem where the register cannot be opened with the one passphrase, or the copy not with the other
     */
    public boolean change(RegisterFile file, Optional<Passphrase> from, Optional<Passphrase> to,
            Consumer<Register> after) {
        Path folder = RegisterDrafts.workshop(file);
        RegisterFile copy = RegisterFile.at(folder.resolve(FILE));
        ChainHead before = head(file, from);
        // A new data key, so that whoever opened an older copy of the file cannot open this one.
        Optional<KeySlots> slots = to.map(Passphrase::newSlots);
        boolean recoverable = from.flatMap(secret -> KeyHeader.in(file)).filter(KeySlots::hasRecoveryKey).isPresent();
        char[] had = key(from.map(secret -> H2Password.of(file, secret)));
        // Nobody can open the register to write to it meanwhile.
        try (RegisterLock hold = RegisterLock.on(file)) {
            Files.createDirectory(folder, OwnerOnly.folder());
            hold.copyTo(copy.file());
            char[] gets = key(slots.flatMap(each -> to.orElseThrow().open(each)).map(DataKey::hex));
            ChangeFileEncryption.execute(folder.toString(), FILE, CIPHER, had, gets, true);
            if (slots.isPresent()) {
                KeyHeader.write(copy.file(), slots.get());
            }
            OwnerOnly.giveRights(file.file(), copy.file());
            prove(copy, file, to, before);
            try (Register register = store.open(copy, to)) {
                after.accept(register);
            }
            hold.replaceBy(copy);
            return recoverable;
        } catch (IOException | SQLException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.passphraseNotChanged", file.file().toString()),
                    e);
        } finally {
            RegisterDrafts.removeWorkshop(folder);
        }
    }

    /**
     * Makes a recovery key for an encrypted register that nobody has open. One that was made before opens it no longer.
     *
     * @param after writes to the register that this is done, before it is
     * @throws Problem where the register cannot be opened, is not encrypted, or is encrypted as earlier versions of the
     * program did
     */
    public RecoveryKey newRecoveryKey(RegisterFile file, Passphrase passphrase, Consumer<Register> after) {
        try (Register register = store.open(file, Optional.of(passphrase))) {
            if (register.protection() == Protection.QUICK) {
                throw new Problem(ProblemKind.REGISTER,
                        Message.of("storage.recoveryWantsStretching", file.file().toString()));
            }
            after.accept(register);
        }
        try (RegisterLock hold = RegisterLock.on(file)) {
            return hold.newRecoveryKey(passphrase);
        } catch (IOException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.recoveryKeyNotMade", file.file().toString()),
                    e);
        }
    }

    private ChainHead head(RegisterFile file, Optional<Passphrase> from) {
        try (ReadOnlyRegister look = store.look(file, from)) {
            return look.contents().head();
        }
    }

    /** The head was read before the file was held: had anybody written in between, it would not be the same. */
    private void prove(RegisterFile copy, RegisterFile named, Optional<Passphrase> to, ChainHead before) {
        try (ReadOnlyRegister look = store.look(copy, to)) {
            if (!look.whole() || !look.contents().head().equals(before)) {
                throw new Problem(ProblemKind.REGISTER,
                        Message.of("storage.passphraseNotChanged", named.file().toString()));
            }
        }
    }

    /** H2 wipes it. */
    private static char[] key(Optional<String> key) {
        return key.map(String::toCharArray).orElse(null);
    }
}
