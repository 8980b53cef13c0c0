package org.tomes.desktop.common;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/**
 * Fills a list in the background. Until the entries arrive, the list shows that it is loading, never that it is empty;
 * if another record is selected in the meantime, only the entries of that record are shown.
 */
public final class ListLoader<T> {

    private final ListView<T> list;
    private final Workspace workspace;
    private final LoadingText loading;
    private final String nothing;
    private final Label placeholder = new Label();
    private Callable<List<T>> latest;

    /** @param nothing the text if there are no entries */
    public ListLoader(ListView<T> list, Workspace workspace, String nothing) {
        this.list = list;
        this.workspace = workspace;
        this.nothing = nothing;
        placeholder.setWrapText(true);
        list.setPlaceholder(placeholder);
        loading = new LoadingText(placeholder, workspace, () -> read(latest));
    }

    public void read(Callable<List<T>> reading) {
        latest = reading;
        loading.show();
        workspace.background().read(reading, entries -> {
            if (latest == reading) {
                placeholder.setText(nothing);
                list.getItems().setAll(entries);
            }
        });
    }

    public void clear() {
        latest = null;
        placeholder.setText("");
        list.getItems().clear();
    }
}
