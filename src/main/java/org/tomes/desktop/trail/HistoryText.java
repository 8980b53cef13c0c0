package org.tomes.desktop.trail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Texts;

/** The entries of the history of a record as text: who did what when, and below it the changed fields. */
final class HistoryText {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;

    HistoryText(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
    }

    /** Returns the entries, newest first; called in the background. */
    List<String> of(RecordRef record) {
        List<AuditEntry> entries = workspace.register().records().trail().entries(AuditQuery.about(record));
        EntryText words = new AuditText(workspace.register()).of(entries, texts);
        return entries.stream().map(entry -> line(entry, words)).toList();
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

    /** Returns the view of an entry. */
    static Region node(String entry) {
        List<Label> lines = entry.lines().map(Label::new).toList();
        lines.forEach(line -> line.setWrapText(true));
        lines.getFirst().getStyleClass().add("text-bold");
        lines.stream().skip(1).forEach(line -> line.getStyleClass().add("history-detail"));
        VBox event = new VBox();
        event.getStyleClass().add("history-event");
        event.getChildren().addAll(lines);
        return event;
    }
}
