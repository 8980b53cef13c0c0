package org.tomes.desktop.document;

import java.util.List;
import org.tomes.desktop.common.PagePart;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/**
 * A tab for the document selected on the Documents screen. To add a tab: {@code XController implements DocumentTab}
 * with {@code X.fxml} in the same resource package, one line in {@link DocumentsController}, and the text {@code
 * document.tab.<key>}. Its view is created when the tab is first opened.
 */
public interface DocumentTab extends PagePart {

    /** Returns the key of the tab in {@link DocumentTabCallbacks#open}, which is also the last part of its text key. */
    String key();

    /** Returns the controllers of the FXML files included by the tab's FXML. */
    default List<Object> parts() {
        return List.of();
    }

    /** Whether this kind of document has the tab. */
    default boolean offers(DocumentKind kind) {
        return true;
    }

    /**
     * Loads and shows this document; called whenever the tab is shown, another document or language is chosen, and by
     * F5.
     */
    void show(DocumentKind kind, Language language);

    /** Scrolls to a place in the document, such as a section; called after {@link #show}. */
    default void scrollToPlace(String place) {
    }
}
