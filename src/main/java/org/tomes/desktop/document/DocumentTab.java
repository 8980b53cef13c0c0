package org.tomes.desktop.document;

import java.util.List;
import javafx.scene.Node;
import org.tomes.desktop.common.Screen;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/**
 * One side of the document that is chosen on the Documents screen. To add one:
 * {@code XController implements DocumentTab} with {@code X.fxml} beside it, one line in {@link DocumentsController},
 * and the text {@code document.tab.<key>}. Its view is built when the tab is first opened.
 */
public interface DocumentTab {

    /** What the tab is called in {@link DocumentContext#open}, and the last part of its name's key. */
    String key();

    /** Controllers of the FXML files that the tab's own includes. */
    default List<Object> parts() {
        return List.of();
    }

    /** Whether this side of the document exists; where not, the tab is not there. */
    default boolean offers(DocumentKind kind) {
        return true;
    }

    /**
     * Shows this document, read anew; called whenever the tab is shown, another document or language is chosen, and by
     * F5.
     */
    void show(DocumentKind kind, Language language);

    /** Goes to a place in the document, such as a section; called after {@link #show}. */
    default void goTo(String place) {
    }

    /** As {@link Screen#leave}: stays where input is not saved and the person wants to stay. */
    default void leave(Runnable then) {
        then.run();
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

    /** What F6 goes through after the list of documents and the tabs. */
    default List<Node> panes() {
        return List.of();
    }

    /** What the command palette offers while this tab is shown. */
    default List<Screen.Action> actions() {
        return List.of();
    }
}
