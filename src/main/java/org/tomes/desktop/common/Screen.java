package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * The controller of a screen in the sidebar. To add a screen: {@code XController implements Screen} with {@code X.fxml}
 * in the same resource package, one line in {@code Screens}, and the texts {@code shell.screen.<key>} and {@code
 * shell.about.<key>}. The constructor takes the {@link Workspace}; the screen is created when it is first opened.
 */
public interface Screen extends PagePart {

    /**
     * An action that the command palette offers while this screen is shown.
     *
     * @param removes whether the Delete key in the list of the screen runs the action, which asks first
     */
    record Action(Message name, Runnable run, boolean writes, boolean removes) {

        public Action(Message name, Runnable run) {
            this(name, run, false, false);
        }

        /** Creates an action that changes the register; not offered if the register is read-only. */
        public static Action writing(Message name, Runnable run) {
            return new Action(name, run, true, false);
        }
    }

    /** Reloads the screen, keeping selection and unsaved input; called whenever the screen is shown, and by F5. */
    void refresh();

    /** Shows the record with this id; called after {@link #refresh}. */
    default void select(String recordId) {
    }

    /** Returns the id of the only selected record, as {@link #select} takes it; empty if there is none. */
    default Optional<String> selected() {
        return Optional.empty();
    }

    /** Returns the effect of dropping these files on the screen; empty if it cannot use files of these kinds. */
    default Optional<Message> dropEffect(List<Path> files) {
        return Optional.empty();
    }

    /**
     * Uses files that were dropped on the window.
     *
     * @return whether the screen accepts files of these kinds
     */
    default boolean drop(List<Path> files) {
        return false;
    }

    /** Returns the search and filters of the screen's list; empty if it has no list whose filters can be saved. */
    default Optional<ListFilter> savedFilter() {
        return Optional.empty();
    }
}
