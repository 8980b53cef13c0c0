package org.tomes.desktop.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Texts;

/** The records of other kinds linked with a record, each as a link that opens it. */
public final class ConnectionsPane extends VBox {

    private static final List<RecordType> ORDER = List.of(RecordType.MEASURE, RecordType.SOA, RecordType.STATEMENT,
            RecordType.FINDING, RecordType.RESOURCE, RecordType.CHANGE, RecordType.EVIDENCE);

    private LatestRequest<List<LinkedRecord>> reading;

    public ConnectionsPane() {
        getStyleClass().add("connections");
        managedProperty().bind(visibleProperty());
        hide();
    }

    /** Hides the pane, for a record that is not stored yet. */
    public void hide() {
        setVisible(false);
    }

    /**
     * Reads and shows the links; if another record is selected in the meantime, only the links of that record are
     * shown.
     */
    public void show(RecordRef record, Workspace workspace) {
        getChildren().clear();
        setVisible(true);
        reading = reading == null ? new LatestRequest<>(workspace.background()) : reading;
        reading.ask(() -> new RecordGraph(workspace.register(), workspace.texts()).linkedRecords(record),
                links -> show(record, links, workspace));
    }

    private void show(RecordRef record, List<LinkedRecord> links, Workspace workspace) {
        Label title = new Label(workspace.texts().get("desktop.connections"));
        title.getStyleClass().add("title-4");
        getChildren().setAll(title);
        Map<Integer, List<LinkedRecord>> kinds = links.stream()
                .collect(Collectors.groupingBy(connection -> ORDER.indexOf(connection.type()), TreeMap::new,
                        Collectors.toList()));
        kinds.values().forEach(kind -> showKind(record, kind, workspace));
        if (links.isEmpty() && record.is(RecordType.RESOURCE)) {
            // Most resources have no links, and their properties are below the pane.
            hide();
        }
        if (links.isEmpty()) {
            Label emptyLabel = new Label(workspace.texts().get("desktop.connections.none"));
            emptyLabel.getStyleClass().add("text-muted");
            getChildren().add(emptyLabel);
        }
    }

    private void showKind(RecordRef record, List<LinkedRecord> all, Workspace workspace) {
        Texts texts = workspace.texts();
        Label heading = new Label(texts.get("desktop.connections." + all.getFirst().type().key()));
        heading.getStyleClass().add("field-label");
        getChildren().add(heading);
        for (LinkedRecord connection : all.stream().limit(RecordGraph.MAX_RECORDS_PER_KIND).toList()) {
            Hyperlink link = new Hyperlink(connection.name());
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            HoverCard.on(link, connection.ref(), workspace);
            RecordNavigation.opening(connection.ref(), workspace.frame())
                    .ifPresent(open -> link.setOnAction(chosen -> open.run()));
            getChildren().add(link);
        }
        if (all.size() > RecordGraph.MAX_RECORDS_PER_KIND) {
            getChildren().add(further(record, all, heading.getText(), workspace));
        }
    }

    private static Hyperlink further(RecordRef record, List<LinkedRecord> all, String kind, Workspace workspace) {
        Texts texts = workspace.texts();
        Hyperlink further = new Hyperlink(
                texts.get("desktop.connections.further", all.size() - RecordGraph.MAX_RECORDS_PER_KIND));
        further.setAccessibleText(kind + ": " + further.getText());
        String name = record.label().isEmpty() ? record.id() : record.label();
        Runnable list = RecordNavigation.listing(texts.get("desktop.connections.of"), name,
                all.stream().map(LinkedRecord::ref).toList(),
                RecordNavigation.of(all.getFirst().type().key()).orElseThrow(), workspace.frame());
        further.setOnAction(chosen -> list.run());
        return further;
    }
}
