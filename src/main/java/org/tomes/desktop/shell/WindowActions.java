package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.desktop.backup.BackupsController;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Language;

/** The actions of the window as a whole, regardless of what it shows. */
interface WindowActions {

    /** Asks for the location of a new register, creates and opens it. */
    void newRegister();

    /** Asks which register to open, and opens it. */
    void openRegister();

    /**
     * Asks for the address of a register on a server, and opens the register; does nothing in a window without
     * registers.
     */
    default void openOnServer() {
    }

    /** Opens a known register; does nothing in a window without registers. */
    default void openRegister(RegisterLocation place) {
    }

    /** Whether a register is open, regardless of what the window shows. */
    boolean hasRegister();

    /** Shows the open register, or the page to choose one if none is open. */
    void backToRegister();

    /** Closes the open, damaged register and offers its backups. */
    default void recover() {
    }

    /** Applies the appearance of the settings, and shows the register anew if the language is another one. */
    void applyAppearance(Language language);

    void openExternally(Path path);

    /** Shows the backups of the register at this path, which cannot be opened. */
    default void showBackups(Path register) {
    }

    /** Returns the actions for the backups of the register at this path. */
    default BackupsController.Surroundings backups(Path register) {
        throw new UnsupportedOperationException("no window");
    }

    /**
     * Closes the open register, changes its passphrase or decrypts it, and reopens it.
     *
     * @param newPassphrase empty to decrypt it
     * @param deleteOld whether to delete the existing automatic backups
     */
    default void changePassphrase(Optional<Secret> newPassphrase, boolean deleteOld) {
    }

    /**
     * Closes the open register, creates another recovery key for it, and reopens it after the user has seen the key.
     */
    default void createRecoveryKey() {
    }

    /** Shows the user guide at the section about the current page; does nothing in a window without one. */
    default void showHelp() {
    }

    /** Opens a web address in the browser; does nothing in a window without one. */
    default void openLink(String address) {
    }
}
