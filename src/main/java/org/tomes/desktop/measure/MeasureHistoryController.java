package org.tomes.desktop.measure;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Action;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.Measure;

/** The history of a measure from the audit trail: who changed which field and how. */
public final class MeasureHistoryController {

    private final Workspace workspace;
    private final Dates dates;
    @FXML
    private ListView<String> entries;

    MeasureHistoryController(Workspace workspace) {
        this.workspace = workspace;
        this.dates = new Dates(workspace.texts().language());
    }

    @FXML
    private void initialize() {
        entries.setCellFactory(list -> new Cell());
    }

    void show(Measure measure) {
        workspace.background().read(() -> {
            MeasureWords words = new MeasureWords(workspace.texts(), workspace.register().people().all(),
                    workspace.register().measures().all());
            return workspace.register()
                    .auditTrail()
                    .entries(AuditQuery.about(measure.ref()))
                    .stream()
                    .map(entry -> inWords(entry, words))
                    .toList();
        }, lines -> entries.getItems().setAll(lines));
    }

    private String inWords(AuditEntry entry, MeasureWords words) {
        String person = words.name(entry.actor().person());
        String head = workspace.texts()
                .get("desktop_measure.history.entry", dates.show(entry.at()),
                        person.isEmpty() ? entry.actor().account() : person,
                        workspace.texts().name("ledger", entry.action()));
        List<String> changes = entry.action() == Action.CHANGED
                ? words.differences(entry.before(), entry.after()).stream().map(this::inWords).toList()
                : List.of();
        return String.join("\n", head, String.join("\n", changes)).strip();
    }

    private String inWords(Difference change) {
        return workspace.texts().get("desktop_measure.history.change", change.field(), change.mine(), change.theirs());
    }

    private static final class Cell extends ListCell<String> {

        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean none) {
            super.updateItem(line, none);
            setText(none ? null : line);
        }
    }
}
