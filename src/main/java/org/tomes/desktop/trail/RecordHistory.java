package org.tomes.desktop.trail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Texts;

/** The history of one record from the audit trail with author, time and changed fields; newest first. */
public final class RecordHistory extends ListView<String> {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final ListLoader<String> reading;

    public RecordHistory(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        setId("record-history");
        setAccessibleText(texts.get("audit.history"));
        reading = new ListLoader<>(this, workspace, texts.get("audit.noHistory"));
        setCellFactory(list -> new Cell());
    }

    public void show(RecordRef record) {
        reading.read(() -> {
            List<AuditEntry> entries = workspace.register().records().trail().entries(AuditQuery.about(record));
            EntryText words = new AuditText(workspace.register()).of(entries, texts);
            return entries.stream().map(entry -> line(entry, words)).toList();
        });
    }

    public void clear() {
        reading.clear();
    }

    private String line(AuditEntry entry, EntryText words) {
        String head = texts.get("audit.history.entry", dates.show(entry.at()), words.person(entry), words.event(entry));
        Stream<String> changes = entry.action() != AuditAction.CHANGED ? Stream.empty()
                : words.changes(entry).stream().map(this::line);
        return Stream.concat(Stream.of(head), changes).collect(Collectors.joining("\n"));
    }

    private String line(EntryText.FieldChange change) {
        return change.before().isEmpty() ? texts.get("audit.history.set", change.field(), change.after())
                : texts.get("audit.history.change", change.field(), change.before(),
                        change.after().isEmpty() ? "–" : change.after());
    }

    private static final class Cell extends WrappingCell<String> {

        @Override
        protected Region content(String entry) {
            List<Label> lines = entry.lines().map(WrappingCell::wrapped).toList();
            lines.getFirst().getStyleClass().add("text-bold");
            lines.stream().skip(1).forEach(line -> line.getStyleClass().add("history-detail"));
            VBox event = new VBox();
            event.getStyleClass().add("history-event");
            event.getChildren().addAll(lines);
            return event;
        }
    }
}
