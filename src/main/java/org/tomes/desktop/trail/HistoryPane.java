package org.tomes.desktop.trail;

import java.util.List;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;

/** The history of one record at its full height, for a page that scrolls as a whole. */
public final class HistoryPane extends VBox {

    private final Workspace workspace;
    private final LatestRequest<List<String>> reading;

    public HistoryPane(Workspace workspace) {
        this.workspace = workspace;
        this.reading = new LatestRequest<>(workspace.background());
        setId("record-history");
        setAccessibleText(workspace.texts().get("audit.history"));
    }

    public void show(RecordRef record) {
        reading.ask(() -> new HistoryText(workspace).of(record),
                entries -> getChildren().setAll(entries.stream().map(HistoryText::node).toList()));
    }

    public void clear() {
        reading.ask(List::of, none -> getChildren().clear());
    }
}
