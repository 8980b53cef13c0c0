package org.tomes.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.tools.ChangeFileEncryption;
import org.tomes.files.OwnerOnly;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Gives a register a passphrase, another one, or none. The work is done on a copy in a folder that only the user may enter; the
 * copy takes the register's place in one step when it was opened and proven, and the old file is then gone. Whatever happens
 * before that leaves the register as it was; what a killed process leaves in that folder is taken away by whoever opens the register next.
 */
public final class RegisterEncryption {

    private static final String CIPHER = "AES";
    private static final String FILE = "register";

    private final RegisterStore store;

    public RegisterEncryption(RegisterStore store) {
        this.store = store;
    }

    /**
     * @param from  what the file is encrypted with now; empty where it is not
     * @param to    what it is to be encrypted with; empty where it is not to be
     * @param after writes to the copy before it takes the register's place
     * @throws Problem where the register cannot be opened with the one passphrase, or the copy not with the other
     */
    public void change(RegisterFile file, Optional<Passphrase> from, Optional<Passphrase> to, Consumer<Register> after) {
        Path folder = file.workshop();
        RegisterFile copy = RegisterFile.at(folder.resolve(FILE));
        try {
            // While it is looked at, nobody can open the register to write to it.
            try (RegisterLook before = store.look(file, from)) {
                Files.createDirectory(folder, OwnerOnly.folder());
                Files.copy(file.file(), copy.file());
                ChangeFileEncryption.execute(folder.toString(), FILE, CIPHER, key(from), key(to), true);
                OwnerOnly.giveRights(file.file(), copy.file());
                prove(copy, file, to, before.contents().head());
                try (Register register = store.open(copy, to)) {
                    after.accept(register);
                }
                force(copy);
            }
            Files.move(copy.file(), file.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.passphraseNotChanged", file.file().toString()), e);
        } finally {
            RegisterFile.removeWorkshop(folder);
        }
    }

    private void prove(RegisterFile copy, RegisterFile named, Optional<Passphrase> to, ChainHead before) {
        try (RegisterLook look = store.look(copy, to)) {
            if (!look.whole() || !look.contents().head().equals(before)) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.passphraseNotChanged", named.file().toString()));
            }
        }
    }

    /** H2 wipes it. */
    private static char[] key(Optional<Passphrase> passphrase) {
        return passphrase.map(secret -> secret.forH2().toCharArray()).orElse(null);
    }

    private static void force(RegisterFile copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
