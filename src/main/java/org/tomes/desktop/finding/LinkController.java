package org.tomes.desktop.finding;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Chooses the measure that is to mend findings. */
public final class LinkController {

    private final Workspace workspace;
    private final Texts texts;
    private List<Finding> findings = List.of();
    private Runnable onWritten = () -> { };
    private Runnable onCancelled = () -> { };
    @FXML
    private Label heading;
    @FXML
    private RecordTable<Measure> table;
    @FXML
    private Button link;

    LinkController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("finding-measures", List.of(
                Column.text("code", "measure.field.code", 90, Measure::code),
                Column.text("title", "measure.field.title", 250, Measure::title),
                Column.<Measure>text("status", "measure.field.status", 130, measure -> texts.name("measure", measure.status()))),
                List.of(), Measure::id, measure -> measure.code() + '\n' + measure.title(), Message.of("desktop_finding.noMeasures")), workspace);
        table.onSelection(rows -> link.setDisable(rows.size() != 1));
        link.setDisable(true);
    }

    void onWritten(Runnable listener) {
        onWritten = listener;
    }

    void onCancelled(Runnable listener) {
        onCancelled = listener;
    }

    void measures(List<Measure> measures) {
        table.show(measures.stream().filter(measure -> measure.status() != Status.RETIRED).toList());
    }

    void start(List<Finding> wanted) {
        findings = List.copyOf(wanted);
        heading.setText(wanted.size() == 1 ? texts.get("desktop_finding.link.one", wanted.getFirst().id().toString())
                : texts.get("desktop_finding.link.many", wanted.size()));
        table.find();
    }

    @FXML
    void link() {
        Measure measure = table.selected().getFirst();
        List<Finding> linked = findings;
        workspace.background().job(progress -> workspace.register().findings().link(workspace.actor(), linked, measure)).done(done -> {
            workspace.frame().say(Message.of("desktop_finding.link.done", done.size(), measure.code()));
            onWritten.run();
        }).start();
    }

    @FXML
    private void cancel() {
        onCancelled.run();
    }
}
