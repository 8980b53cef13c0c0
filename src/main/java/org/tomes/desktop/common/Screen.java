package org.tomes.desktop.common;

import java.util.List;
import javafx.scene.Node;
import org.tomes.text.Message;

/**
 * The controller of a screen in the sidebar. To add one: {@code XController implements Screen} with {@code X.fxml} of
 * the same package beside it in the resources, one line in {@code Screens}, and the texts {@code shell.screen.<key>}
 * and {@code shell.about.<key>}. Its constructor takes the {@link Workspace}; it is built when the screen is first
 * opened.
 */
public interface Screen {

    /** Something that the command palette offers while this screen is shown. */
    record Action(Message name, Runnable run, boolean writes) {

        public Action(Message name, Runnable run) {
            this(name, run, false);
        }

        /** One that changes the register, and that a window does not offer which may only read it. */
        public static Action writing(Message name, Runnable run) {
            return new Action(name, run, true);
        }
    }

    /**
     * Reads what is shown anew, keeping selection and unsaved input; called whenever the screen is shown, and by F5.
     */
    void refresh();

    /** Shows the record with this id; called after {@link #refresh}. */
    default void select(String recordId) {
    }

    /** False where input is not saved and the person wants to stay. The window asks {@link #leave}, which asks this. */
    default boolean mayLeave() {
        return true;
    }

    /**
     * Leaves this screen, then does something; stays where input is not saved and the person wants to stay. A screen
     * with a form overrides it with {@link RecordEditing#leave}, so that saving is done before leaving, in the
     * background.
     */
    default void leave(Runnable then) {
        if (mayLeave()) {
            then.run();
        }
    }

    /** Ctrl+N. */
    default void create() {
    }

    /** Ctrl+S. */
    default void save() {
    }

    /** Ctrl+F. */
    default void find() {
    }

    /** What F6 goes through, in order; each is focused where it stands. */
    default List<Node> panes() {
        return List.of();
    }

    default List<Action> actions() {
        return List.of();
    }
}
