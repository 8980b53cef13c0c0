package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.passphrase.Passphrase;
import org.tomes.text.Message;

/** What the window around a screen offers to it. */
public interface WindowFrame {

    /** Goes to another screen, by its key in the registry of screens; stays where unsaved input keeps the person. */
    void show(String screen);

    /** Goes to another screen and selects a record there. */
    void show(String screen, String recordId);

    /** Says in passing that something was done. */
    void say(Message done);

    /** As {@link #say(Message)}, with a button that takes it back. */
    void say(Message done, Runnable undo);

    /** Shows what a job is doing until it ends, with a button to cancel it. */
    void follow(Job<?> job);

    /** Opens a file or folder with the program that the operating system has for it. */
    void openOutside(Path path);

    /** Opens an address of the web in the browser; a frame without one does nothing. */
    default void openLink(String address) {
    }

    /** Shows the backups of the open register; a frame without a window does nothing. */
    default void showBackups() {
    }

    /** Encrypts the open register with another passphrase, or decrypts it; a frame without a window does nothing. */
    default void changePassphrase(Optional<Passphrase> wanted, boolean deleteOldBackups) {
    }

    /**
     * Makes another recovery key for the open register, which is encrypted, and shows it; a frame without a window does
     * nothing.
     */
    default void newRecoveryKey() {
    }

    /** Builds the window anew with the language and appearance that the settings say now. */
    void settingsChanged();
}
