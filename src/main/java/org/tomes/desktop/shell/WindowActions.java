package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.passphrase.Passphrase;

/** What the window does as a whole, whatever it shows. */
interface WindowActions {

    /** Asks where the new register is to be, makes it and opens it. */
    void newRegister();

    /** Asks which register to open, and opens it. */
    void openRegister();

    /** Whether a register is open, whatever the window shows. */
    boolean hasRegister();

    /** Shows the register that is open; where none is, the choice of one. */
    void backToRegister();

    /** Puts away the register that is open, since it is damaged, and offers its backups. */
    default void recover() {
    }

    /** Shows the same register anew, in the language and appearance of the settings. */
    void rebuild();

    void openOutside(Path path);

    /** Shows the backups of the register at this place, whether it can be opened or not. */
    default void showBackups(Path register) {
    }

    /**
     * Closes the register that is open, encrypts it with another passphrase or decrypts it, and opens it again.
     *
     * @param wanted empty where it shall not be encrypted
     * @param deleteOld whether the automatic backups made so far are deleted
     */
    default void changePassphrase(Optional<Passphrase> wanted, boolean deleteOld) {
    }

    /**
     * Closes the register that is open, makes another recovery key for it, and opens it again when the person has seen
     * the key.
     */
    default void newRecoveryKey() {
    }

    /** Opens an address of the web in the browser; a window without one does nothing. */
    default void openLink(String address) {
    }
}
