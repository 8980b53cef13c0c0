package org.tomes.desktop.trail;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.tomes.desktop.common.ListLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.ledger.RecordRef;

/** The history of one record from the audit trail with author, time and changed fields; newest first. */
public final class RecordHistory extends ListView<String> {

    private final Workspace workspace;
    private final ListLoader<String> reading;

    public RecordHistory(Workspace workspace) {
        this.workspace = workspace;
        setId("record-history");
        getStyleClass().add("plain-list");
        setAccessibleText(workspace.texts().get("audit.history"));
        reading = new ListLoader<>(this, workspace, workspace.texts().get("audit.noHistory"));
        setCellFactory(list -> new Cell());
    }

    public void show(RecordRef record) {
        reading.read(() -> new HistoryText(workspace).of(record));
    }

    public void clear() {
        reading.clear();
    }

    private static final class Cell extends WrappingCell<String> {

        @Override
        protected Region content(String entry) {
            return HistoryText.node(entry);
        }
    }
}
