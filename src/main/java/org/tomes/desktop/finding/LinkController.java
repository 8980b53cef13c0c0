package org.tomes.desktop.finding;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingService;
import org.tomes.measure.Measure;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Chooses the measure or change that remediates findings. */
public final class LinkController {

    private final Workspace workspace;
    private final Texts texts;
    private List<Finding> findings = List.of();
    private Runnable onWritten = () -> {
    };
    private Runnable onCancelled = () -> {
    };
    @FXML
    private Label heading;
    @FXML
    private RecordTable<RemediationTarget> table;
    @FXML
    private Button link;

    LinkController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("finding-measures",
                List.of(Column.code("code", "measure.field.code", 90, RemediationTarget::code),
                        Column.text("title", "measure.field.title", 250, target -> target.title(texts.language())),
                        Column.<RemediationTarget>text("status", "measure.field.status", 130,
                                target -> target.measure()
                                        .map(measure -> texts.name("measure", measure.status()))
                                        .orElseGet(() -> texts.name("change", target.change().orElseThrow().state())))),
                List.of(new FilterChip<>("what", texts.get("desktop_finding.link.measures"),
                        target -> target.measure().isPresent()),
                        new FilterChip<>("what", texts.get("desktop_finding.link.changes"),
                                target -> target.change().isPresent())),
                RemediationTarget::key, target -> target.code() + '\n' + target.title(texts.language()),
                Message.of("desktop_finding.noMeasures")), workspace);
        table.onSelection(rows -> link.setDisable(rows.size() != 1));
        link.setDisable(true);
    }

    void onWritten(Runnable listener) {
        onWritten = listener;
    }

    void onCancelled(Runnable listener) {
        onCancelled = listener;
    }

    void show(List<Measure> measures, List<ChangeRecord> changes) {
        table.show(RemediationTarget.of(measures, changes));
    }

    void start(List<Finding> newFindings) {
        findings = List.copyOf(newFindings);
        heading.setText(
                newFindings.size() == 1 ? texts.get("desktop_finding.link.one", newFindings.getFirst().id().toString())
                        : texts.get("desktop_finding.link.many", newFindings.size()));
        table.find();
    }

    @FXML
    void link() {
        RemediationTarget target = table.selected().getFirst();
        List<Finding> linked = findings;
        Message done = Message.of("desktop_finding.link.done", linked.size(), target.code(),
                linked.getFirst().id().toString());
        workspace.background().job(progress -> link(target, linked)).onSuccess(written -> {
            written.accept(done);
            onWritten.run();
        }).start();
    }

    /**
     * Writes the links, and returns the action that shows the notice; undoing removes only links that did not exist
     * before.
     */
    private Consumer<Message> link(RemediationTarget target, List<Finding> linked) {
        if (target.measure().isPresent()) {
            Measure measure = target.measure().get();
            FindingService service = workspace.register().azure().findings();
            Set<FindingId> present = linked.stream()
                    .filter(finding -> finding.measures().contains(measure.id()))
                    .map(Finding::id)
                    .collect(Collectors.toSet());
            List<Finding> added = service.link(workspace.actor(), linked, measure)
                    .stream()
                    .filter(finding -> !present.contains(finding.id()))
                    .toList();
            return done -> workspace.showReversible(done, added,
                    findings -> service.unlink(workspace.actor(), findings, measure),
                    findings -> service.link(workspace.actor(), findings, measure), restored -> onWritten.run());
        }
        ChangeService changes = workspace.register().records().changes();
        ChangeRecord before = target.change().orElseThrow();
        ChangeRecord after = changes.change(workspace.actor(), RemediationTarget.with(before, linked));
        return done -> workspace.showReversible(done, before, after,
                (version,
                        over) -> changes.change(workspace.actor(), RecordUndo.of(version, over,
                                changes.get(String.valueOf(after.number())), ChangeRecord::withRevision)),
                restored -> onWritten.run());
    }

    @FXML
    private void cancel() {
        onCancelled.run();
    }
}
