package org.tomes.desktop.change;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeReconciliation.Entry;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ResourceChange;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.Finding;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The differences in the cloud between two snapshots, each with the approved change that explains it. Differences
 * without an explanation come first.
 */
public final class ChangeReconciliationController {

    private record Compared(ChangeReconciliation report, Map<String, Finding> findings) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final Consumer<String> openChange;
    private boolean compared;
    /** Findings raised from differences between the two snapshots, by resource key. */
    private Map<String, Finding> raised = Map.of();
    @FXML
    private ComboBox<Snapshot> before;
    @FXML
    private ComboBox<Snapshot> after;
    @FXML
    private Button compare;
    @FXML
    private Label result;
    @FXML
    private RecordTable<Entry> table;
    @FXML
    private ScrollPane detailPane;
    @FXML
    private VBox detail;

    /** @param openChange shows the change with this id */
    ChangeReconciliationController(Workspace workspace, Consumer<String> openChange) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.openChange = openChange;
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        table.onSelection(this::explain);
        table.openFirstAutomatically();
        before.valueProperty().addListener((property, was, chosen) -> allow());
        after.valueProperty().addListener((property, was, chosen) -> allow());
        allow();
        explain(List.of());
    }

    private void allow() {
        compare.setDisable(
                before.getValue() == null || after.getValue() == null || before.getValue().equals(after.getValue()));
    }

    private TableSpec<Entry> spec() {
        List<Column<Entry>> columns = List.of(
                Column.badge("state", "desktop_change.column.explained", 190, this::badge,
                        Comparator.comparing(entry -> !entry.changes().isEmpty())),
                Column.<Entry>text("name", "desktop_change.column.resource", 170,
                        entry -> entry.observed().resource().name()),
                Column.<Entry>text("what", "desktop_change.column.what", 140,
                        entry -> texts.get("change.what." + entry.observed().kind().name())),
                Column.<Entry>text("type", "desktop_change.column.type", 230,
                        entry -> entry.observed().resource().type().text()),
                Column.<Entry>text("who", "desktop_change.column.who", 220, this::authorsAndTimes), Column
                        .<Entry>text("id", "desktop_change.column.id", 300,
                                entry -> entry.observed().resource().id().toString())
                        .hiddenAtFirst());
        return new TableSpec<>("unrecorded", columns,
                List.of(new FilterChip<>("explained", texts.get("desktop_change.unexplained"),
                        entry -> entry.changes().isEmpty()),
                        new FilterChip<>("explained", texts.get("desktop_change.explained"),
                                entry -> !entry.changes().isEmpty())),
                entry -> entry.observed().resource().id(),
                entry -> entry.observed().resource().id() + "\n" + authorsAndTimes(entry),
                Message.of("desktop_change.unrecorded.empty"));
    }

    private Badge badge(Entry entry) {
        if (!entry.changes().isEmpty()) {
            return new Badge(Feather.CHECK_CIRCLE, Tone.GOOD,
                    texts.get("desktop_change.explainedBy", numbers(entry.changes())));
        }
        return entry.pending().isEmpty()
                ? new Badge(Feather.ALERT_TRIANGLE, Tone.BAD, texts.get("desktop_change.unexplained"))
                : new Badge(Feather.CLOCK, Tone.WARNING,
                        texts.get("desktop_change.pendingBy", numbers(entry.pending())));
    }

    private static String numbers(List<ChangeRecord> changes) {
        return changes.stream().map(change -> "#" + change.number()).collect(Collectors.joining(", "));
    }

    private String authorsAndTimes(Entry entry) {
        return entry.activity()
                .stream()
                .map(activity -> activity.caller() + ", " + dates.show(activity.time()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    void show(List<Snapshot> snapshots) {
        ComboBoxes.prepare(before, snapshots, new SnapshotNames(texts)::brief);
        ComboBoxes.prepare(after, snapshots, new SnapshotNames(texts)::brief);
        if (snapshots.size() > 1 && before.getValue() == null) {
            after.setValue(snapshots.getFirst());
            before.setValue(snapshots.get(1));
        }
        if (snapshots.size() < 2) {
            result.setText(texts.get("desktop_change.twoSnapshots"));
            table.show(List.of());
        } else if (compared || !compare.isDisabled()) {
            compare();
        }
    }

    @FXML
    private void compare() {
        int earlier = before.getValue().number();
        int later = after.getValue().number();
        compared = true;
        workspace.background()
                .read(() -> new Compared(workspace.register().records().changes().unrecorded(earlier, later),
                        workspace.register().records().unrecordedFindings().between(earlier, later)), this::show);
    }

    private void show(Compared now) {
        ChangeReconciliation report = now.report();
        raised = now.findings();
        List<Entry> all = new ArrayList<>(report.unexplained());
        all.addAll(report.explained());
        table.show(all);
        String notSeen = report.notSeen().isEmpty() ? ""
                : " " + texts.get("inventory.notSeen", report.notSeen().size());
        Badge badge = report.unexplained().isEmpty()
                ? new Badge(Feather.CHECK_CIRCLE, Tone.GOOD,
                        texts.get("desktop_change.allExplained", report.explained().size()) + notSeen)
                : new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get("desktop_change.someUnexplained",
                        report.unexplained().size(), report.explained().size()) + notSeen);
        badge.show(result);
    }

    private void explain(List<Entry> selected) {
        detail.getChildren().clear();
        if (selected.size() != 1) {
            detail.getChildren().add(quiet(texts.get("desktop_change.chooseDifference")));
            offerFindings(selected);
            return;
        }
        Entry entry = selected.getFirst();
        if (entry.observed().kind() == ResourceChange.What.CHANGED) {
            detail.getChildren().add(new ComparisonNodes(texts).changed(entry.observed().changes()));
        } else {
            detail.getChildren().add(quiet(entry.observed().resource().id().toString()));
        }
        entry.activity()
                .forEach(activity -> detail.getChildren()
                        .add(quiet(texts.get("desktop_change.activity", activity.caller(), dates.show(activity.time()),
                                activity.operation()))));
        Stream.concat(entry.changes().stream(), entry.pending().stream())
                .forEach(change -> detail.getChildren().add(open(change)));
        if (entry.changes().isEmpty() && entry.pending().isEmpty()) {
            Button record = new Button(texts.get("desktop_change.record"), new FontIcon(Feather.FILE_PLUS));
            record.setId("record-after-the-fact");
            record.getStyleClass().addAll(Styles.ACCENT, ViewLoader.WRITES);
            record.setMinWidth(Button.USE_PREF_SIZE);
            record.setOnAction(pressed -> record(entry));
            detail.getChildren().add(record);
        }
        finding(entry).ifPresentOrElse(finding -> detail.getChildren().add(open(finding)),
                () -> offerFindings(selected));
    }

    /**
     * Offers to create findings for unrecorded differences with one click; each finding remains open until an approved
     * change record explains the difference.
     */
    private void offerFindings(List<Entry> selected) {
        List<Entry> raisable = selected.stream()
                .filter(entry -> entry.changes().isEmpty() && finding(entry).isEmpty())
                .toList();
        if (!raisable.isEmpty()) {
            Button raise = new Button(texts.get("desktop_change.raise"), new FontIcon(Feather.FLAG));
            raise.setId("make-finding");
            raise.getStyleClass().add(ViewLoader.WRITES);
            raise.setMinWidth(Button.USE_PREF_SIZE);
            raise.setOnAction(pressed -> raise(raisable));
            detail.getChildren().add(raise);
        }
    }

    private Optional<Finding> finding(Entry entry) {
        return Optional.ofNullable(raised.get(entry.observed().resource().id().key()));
    }

    private void raise(List<Entry> entries) {
        int earlier = before.getValue().number();
        int later = after.getValue().number();
        workspace.background()
                .job(progress -> workspace.register()
                        .records()
                        .unrecordedFindings()
                        .raise(workspace.actor(), entries, earlier, later))
                .onSuccess(findings -> {
                    workspace.frame()
                            .showNotice(findings.size() == 1
                                    ? Message.of("desktop_change.raised", findings.getFirst().id().toString())
                                    : Message.of("desktop_change.raisedMany", findings.size()));
                    compare();
                })
                .start();
    }

    private Button open(Finding finding) {
        Button button = new Button(
                texts.get("desktop_change.openFinding",
                        finding.id().toString() + " (" + texts.name("finding", finding.state()) + ")"),
                new FontIcon(Feather.FLAG));
        button.setWrapText(true);
        button.setOnAction(pressed -> workspace.frame().show("findings", finding.id().toString()));
        return button;
    }

    private Button open(ChangeRecord change) {
        Button button = new Button(texts.get("desktop_change.open", String.valueOf(change.number()), change.title()));
        button.setWrapText(true);
        button.setOnAction(pressed -> openChange.accept(change.id().toString()));
        return button;
    }

    /** Creates a draft with all available data and opens it, so that reason, risk and rollback can be completed. */
    private void record(Entry entry) {
        int earlier = before.getValue().number();
        int later = after.getValue().number();
        workspace.background()
                .job(progress -> workspace.register()
                        .records()
                        .changes()
                        .recordAfterTheFact(workspace.actor(), entry, earlier, later, texts))
                .onSuccess(draft -> {
                    ChangeActions.showReversible(workspace,
                            Message.of("desktop_change.recorded", String.valueOf(draft.number())), ChangeStep.WITHDRAW,
                            ChangeStep.REVISE, draft, changed -> compare());
                    openChange.accept(draft.id().toString());
                })
                .start();
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    void find() {
        table.find();
    }

    List<Node> panes() {
        return List.of(table.pane(), detailPane);
    }
}
