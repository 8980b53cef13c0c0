package org.tomes.desktop.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementMeasures;
import org.tomes.document.statement.StatementResult;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Chooses the measures that implement a statement. */
public final class StatementMeasuresController {

    private final Workspace workspace;
    private final Texts texts;
    private Runnable onDone = () -> {
    };
    private Runnable onCancelled = () -> {
    };
    private StatementKey statement;
    private Set<MeasureId> linkedMeasures = Set.of();
    @FXML
    private Label heading;
    @FXML
    private RecordTable<Measure> table;

    StatementMeasuresController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("statement-measures",
                List.of(Column.code("code", "measure.field.code", 90, Measure::code),
                        Column.text("title", "measure.field.title", 330, measure -> measure.title(texts.language())),
                        Column.<Measure>text("status", "measure.field.status", 150,
                                measure -> texts.name("measure", measure.status()))),
                List.of(new FilterChip<>("kept", texts.get("desktop_statement.keep.kept"),
                        measure -> linkedMeasures.contains(measure.id()))),
                Measure::id, measure -> measure.code() + '\n' + measure.title(texts.language()),
                Message.of("desktop_finding.noMeasures")), workspace);
    }

    void onDone(Runnable listener) {
        onDone = listener;
    }

    void onCancelled(Runnable listener) {
        onCancelled = listener;
    }

    void start(StatementResult judgement, String sentence) {
        statement = judgement.key();
        linkedMeasures = judgement.measures().stream().map(Measure::id).collect(Collectors.toSet());
        heading.setText(texts.get("desktop_statement.keep.heading", sentence));
        workspace.background().read(() -> workspace.register().records().measures().all(), measures -> {
            table.show(measures.stream().filter(measure -> measure.status() != MeasureStatus.RETIRED).toList());
            table.select(measure -> linkedMeasures.contains(measure.id()));
        });
    }

    @FXML
    private void keep() {
        write(table.selected());
    }

    @FXML
    private void keepNone() {
        write(List.of());
    }

    private void write(List<Measure> measures) {
        StatementKey written = statement;
        List<MeasureId> before = List.copyOf(linkedMeasures);
        List<MeasureId> chosen = measures.stream().map(Measure::id).toList();
        workspace.background().write(() -> keep(written, chosen), result -> {
            workspace.showReversible(
                    measures.isEmpty() ? Message.of("statement.keptByNothing", written.value())
                            : Message.of("statement.keptBy", written.value(),
                                    String.join(", ", measures.stream().map(Measure::code).toList())),
                    result, now -> keep(written, before), now -> keep(written, chosen), restored -> onDone.run());
            onDone.run();
        });
    }

    private StatementMeasures keep(StatementKey written, List<MeasureId> measures) {
        return workspace.register().documents().statements().setMeasures(workspace.actor(), written, measures);
    }

    @FXML
    private void cancel() {
        onCancelled.run();
    }
}
