package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.ledger.AuditEntry;
import org.tomes.passphrase.Secret;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The services of the window around a screen. */
public interface WindowServices {

    /** Maximum number of restored records that are described. */
    int MAX_RESTORED = 5;

    /**
     * Shows another screen by its key in the registry of screens; stays on this one if the user wants to keep unsaved
     * input.
     */
    void show(String screen);

    /** Shows another screen and selects a record there. */
    void show(String screen, String recordId);

    /**
     * Shows another screen with only some of its rows.
     *
     * @param filters the labels of the filters above its list
     */
    default void showFiltered(String screen, List<String> filters) {
        show(screen, page -> page.filter(filters));
    }

    /** Shows another screen whose list has only this filter. */
    default void showFiltered(String screen, ListFilter filter) {
        show(screen, page -> page.apply(filter));
    }

    /** Shows another screen and does something there; nothing is done if the user stays on this one. */
    default void show(String screen, Consumer<Screen> then) {
        show(screen);
    }

    /** Shows the user guide at the section about the current screen. */
    default void showHelp() {
        // Only a window has a guide.
    }

    /** Lets the user choose the acting person from the people of the register. */
    default void chooseActor() {
        // Only a window has the menu for choosing a person.
    }

    /**
     * Asks who is acting, if this was not asked before, and waits for the answer; called in the background.
     *
     * @return whether a person was chosen
     */
    default boolean askWhoActs() {
        return false;
    }

    /**
     * Lets the user search a list and choose one of its items; does nothing in a frame without a window.
     *
     * @param prompt describes the content of the list
     */
    default void choose(Message prompt, List<SearchableChoice> choices) {
    }

    /** Shows a brief notice. */
    void showNotice(Notice notice);

    /** Shows a brief notice that something was done. */
    default void showNotice(Message message) {
        showNotice(Notice.success(message));
    }

    /** Like {@link #showNotice(Message)}, with an undo button. */
    default void showNotice(Message message, Runnable undo) {
        showNotice(Notice.success(message, Notice.ActionKind.UNDO, undo));
    }

    /** Reloads the displayed screen, keeping selection and unsaved input. */
    void refresh();

    /**
     * Shows a brief notice that an action was undone or redone. Every screen may show the record, regardless of the
     * screen on which it was changed.
     */
    default void showUndone(Notice undone) {
        showNotice(undone);
        refresh();
        refreshNames();
    }

    /**
     * Like {@link #showUndone(Notice)}.
     *
     * @param done the notice of the action
     */
    default void showUndone(Message done) {
        showUndone(Notice.success(Message.of("shell.undone", done)));
    }

    /**
     * Describes the data that undoing restored; empty if it did more than restore a few records. Called in the
     * background.
     *
     * @param entries the entries that undoing added to the audit trail, at most one more than {@link #MAX_RESTORED}
     */
    default Optional<Message> restored(List<AuditEntry> entries) {
        return Optional.empty();
    }

    /** Returns the key of the displayed screen; empty if there is none. */
    default String currentScreenKey() {
        return "";
    }

    /** Shows a brief notice that a file was written, with a button that opens it. */
    default void showFileWritten(Message done, Path file) {
        showNotice(Notice.success(done, Notice.ActionKind.OPEN, () -> openExternally(file)));
    }

    /** Shows a brief notice that files were written into a folder, with a button that opens the folder. */
    default void showFilesWritten(Message done, Path folder) {
        showNotice(Notice.success(done, Notice.ActionKind.OPEN_FOLDER, () -> openExternally(folder)));
    }

    /** Shows the progress of a job until it ends, with a button to cancel it. */
    void follow(Job<?> job);

    /** Opens a file or folder with the operating system's default program. */
    void openExternally(Path path);

    /** Opens a web address in the browser; does nothing in a frame without a browser. */
    default void openLink(String address) {
    }

    /** Notifies forms of changes by other people; in a frame without a window, it is never called. */
    default ConcurrentChangeNotifier forms() {
        return new ConcurrentChangeNotifier();
    }

    /**
     * Updates the acting person and the company in the sidebar and the title; does nothing in a frame without a window.
     */
    default void refreshNames() {
    }

    /** Shows the backups of the open register; does nothing in a frame without a window. */
    default void showBackups() {
    }

    /** Encrypts the open register with another passphrase, or decrypts it; does nothing in a frame without a window. */
    default void changePassphrase(Optional<Secret> newPassphrase, boolean deleteOldBackups) {
    }

    /**
     * Creates another recovery key for the open, encrypted register and shows it; does nothing in a frame without a
     * window.
     */
    default void createRecoveryKey() {
    }

    /**
     * Locks the window to the current screen, with no other screen and no change of the register available, or unlocks
     * it; does nothing in a frame without a window.
     */
    default void restrictToScreen(boolean confined) {
    }

    /** Saves the filter of the current list under a name; does nothing in a frame without a window. */
    default void saveView() {
    }

    /** Applies the appearance of the settings to the window, and rebuilds it if the language is another one. */
    void applyAppearance(Language language);
}
