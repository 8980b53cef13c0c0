package org.tomes.desktop.common;

import java.util.List;
import javafx.scene.Node;

/** A page of the sidebar or a tab of a page: what shortcuts, palette and links do while it is shown. */
public interface PagePart {

    /** Shows only rows that pass the filters with these labels; called after the content was loaded. */
    default void filter(List<String> labels) {
    }

    /** Applies a saved filter to the list; called after the content was loaded. */
    default void apply(ListFilter filter) {
    }

    /**
     * Leaves this part, then runs the action; stays if there is unsaved input and the user wants to stay. A part with a
     * form overrides this with {@link RecordEditing#leave}, so that saving in the background completes before leaving.
     */
    default void leave(Runnable then) {
        then.run();
    }

    /** Creates a record; Ctrl+N. */
    default void create() {
    }

    /** Saves the input; Ctrl+S. */
    default void save() {
    }

    /** Focuses the search; Ctrl+F. */
    default void find() {
    }

    /** Returns the panes for F6, in order; a pane that is not focusable passes the focus to its first control. */
    default List<Node> panes() {
        return List.of();
    }

    /** Returns the actions that the command palette offers. */
    default List<Screen.Action> actions() {
        return List.of();
    }

    /**
     * Returns the panes with the buttons for the selected records. The context menu of the list and the palette offer
     * the same actions.
     */
    default List<Node> actionPanes() {
        return List.of();
    }
}
