package org.tomes.desktop.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureService;
import org.tomes.measure.spreadsheet.MeasureColumn;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.people.Person;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Imports measures from a spreadsheet: choice of sheet, heading row and columns, then a preview; nothing is written
 * before the user confirms it.
 */
public final class ImportController {

    private static final String REMEMBERED = "import-measures";
    private static final int HEAD_ROWS = 30;
    private static final int MAX_LISTED_NAMES = 10;

    private record Prepared(ImportModel model, String name) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable close;
    private ImportModel model;
    private WorkbookImportPlan plan;
    private ImportedChanges planned = ImportedChanges.NONE;
    private final ListenerGuard suppression = new ListenerGuard();
    @FXML
    private Label heading;
    @FXML
    private ComboBox<Sheet> sheet;
    @FXML
    private ComboBox<Integer> headRow;
    @FXML
    private VBox columns;
    @FXML
    private Label summary;
    @FXML
    private ListView<ImportErrorGroup> errors;
    @FXML
    private ListView<String> changes;
    @FXML
    private Button take;
    @FXML
    private Field unknown;
    @FXML
    private ComboBox<UnknownPeopleHandling> unknownPersons;

    /**
     * @param close closes the import and shows the screen with the imported measures
     */
    ImportController(Workspace workspace, Runnable close) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.close = close;
    }

    @FXML
    private void initialize() {
        errors.setCellFactory(list -> new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(ImportErrorGroup group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty ? null : group.sentence(texts));
            }
        });
        ComboBoxes.prepare(unknownPersons, List.of(UnknownPeopleHandling.values()),
                candidate -> texts.name("desktop_measure", candidate));
        changes.setCellFactory(list -> new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(String change, boolean empty) {
                super.updateItem(change, empty);
                setText(empty ? null : change);
            }
        });
        changes.visibleProperty().bind(Bindings.isNotEmpty(changes.getItems()));
        changes.managedProperty().bind(changes.visibleProperty());
        errors.visibleProperty().bind(Bindings.isNotEmpty(errors.getItems()));
        errors.managedProperty().bind(errors.visibleProperty());
    }

    /**
     * Asks for a file and reads it.
     *
     * @param then called when the file has been read
     */
    void start(Runnable then) {
        List<Path> files = workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_measure.import.files"), List.of("*.xlsx", "*.csv"));
        files.stream().findFirst().ifPresent(file -> read(file, then));
    }

    /**
     * Reads a file.
     *
     * @param then called when the file has been read
     */
    void read(Path file, Runnable then) {
        String name = String.valueOf(file.getFileName());
        workspace.background()
                .job(progress -> new Prepared(new ImportModel(workspace.register().sheets(texts.language()).read(file),
                        name, workspace.context().settings().read().tables().getOrDefault(REMEMBERED, "")), name))
                .onSuccess(prepared -> {
                    show(prepared.model(), prepared.name());
                    then.run();
                })
                .start();
    }

    void show(ImportModel prepared, String name) {
        model = prepared;
        heading.setText(texts.get("desktop_measure.import.heading", name));
        suppression.during(() -> {
            ComboBoxes.prepare(sheet, model.sheets(), Sheet::name);
            sheet.setValue(model.sheet());
            unknownPersons.setValue(null);
        });
        showHeadRowChoices();
    }

    private void showHeadRowChoices() {
        suppression.during(() -> {
            List<Integer> rows = IntStream.range(0, Math.min(HEAD_ROWS, model.sheet().rows().size())).boxed().toList();
            ComboBoxes.prepare(headRow, rows, row -> rowName(model.sheet().rows().get(row)));
            headRow.setValue(model.headRow());
        });
        showColumns();
    }

    private String rowName(SheetRow row) {
        String cells = row.cells().stream().filter(cell -> !cell.isBlank()).limit(4).collect(Collectors.joining(", "));
        return texts.get("desktop_measure.import.row", row.number(), Excerpt.of(cells, 60));
    }

    private void showColumns() {
        List<String> headings = model.headings();
        List<Optional<MeasureColumn>> meanings = Stream
                .concat(Stream.of(Optional.<MeasureColumn>empty()), MeasureColumn.ALL.stream().map(Optional::of))
                .toList();
        columns.getChildren().clear();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            ComboBox<Optional<MeasureColumn>> meaning = new ComboBox<>();
            ComboBoxes.prepare(meaning, meanings,
                    optional -> optional.map(measureColumn -> measureColumn.heading(texts))
                            .orElse(texts.get("desktop_measure.import.leaveOut")));
            meaning.setValue(model.meaning(column));
            meaning.setOnAction(chosen -> {
                model.assign(column, meaning.getValue());
                showColumns();
            });
            Field field = new Field();
            field.setName("column" + column);
            field.setLabel(SheetRow.letters(column)
                    + (headings.get(i).isEmpty() ? "" : "  " + Excerpt.of(headings.get(i), 40)));
            field.setContent(meaning);
            columns.getChildren().add(field);
        }
        preview();
    }

    private void preview() {
        DisabledReason.disable(take, texts.get("desktop.disabled.noRows"));
        if (!model.hasTitle()) {
            summary.setText(texts.get("desktop_measure.import.noTitle"));
            errors.getItems().clear();
            changes.getItems().clear();
            return;
        }
        workspace.background().read(() -> {
            WorkbookImportPlan read = model
                    .plan(sheets -> workspace.register().records().exchange().importPlanner(sheets, texts.language()));
            return new Preview(read, ImportedChanges.of(workspace.register(), read.measures().changed(), texts));
        }, this::show);
    }

    private record Preview(WorkbookImportPlan plan, ImportedChanges changes) {
    }

    private void show(Preview preview) {
        WorkbookImportPlan newPlan = preview.plan();
        plan = newPlan;
        planned = preview.changes();
        changes.getItems().setAll(planned.lines());
        MeasureImportPlan measures = newPlan.measures();
        String counts = texts.get("desktop_measure.import.counts", measures.added().size(), measures.changed().size(),
                measures.unchanged(), newPlan.errors().size());
        List<String> lines = new ArrayList<>(List.of(counts));
        if (newPlan.otherRecordCount() > 0) {
            lines.add(texts.get("desktop_measure.import.others", newPlan.soa().size(),
                    newPlan.newEvidence().size() + newPlan.changedEvidence().size(), newPlan.reviews().size(),
                    newPlan.adoptions().size()));
        }
        if (measures.newPeople().size() > measures.unknownNames().size()) {
            lines.add(texts.get("desktop_measure.import.people", measures.newPeople().size(),
                    joinNames(measures.newPeople().stream().map(Person::name))));
        }
        boolean allNamesKnown = measures.unknownNames().isEmpty();
        if (!allNamesKnown) {
            lines.add(texts.get("desktop_measure.import.unknownHint", measures.unknownNames().size(),
                    joinNames(measures.unknownNames().stream())));
        }
        summary.setText(String.join("\n", lines));
        unknown.setVisible(!allNamesKnown);
        errors.getItems().setAll(ImportErrorGroup.of(newPlan.errors()));
        Optional<String> obstacle = !newPlan.errors().isEmpty() ? Optional.of("desktop.disabled.importErrors")
                : newPlan.changesNothing() ? Optional.of("desktop.disabled.importChangesNothing")
                        : !allNamesKnown && model.unknown().isEmpty() ? Optional.of("desktop.disabled.importUnknown")
                                : Optional.empty();
        obstacle.ifPresent(reason -> DisabledReason.setReason(take, texts.get(reason)));
        take.setDisable(obstacle.isPresent());
    }

    private static String joinNames(Stream<String> names) {
        return names.limit(MAX_LISTED_NAMES).collect(Collectors.joining(", "));
    }

    @FXML
    private void chooseUnknown() {
        if (!suppression.isActive() && unknownPersons.getValue() != null) {
            model.unknown(unknownPersons.getValue());
            preview();
        }
    }

    @FXML
    private void chooseSheet() {
        if (!suppression.isActive() && sheet.getValue() != null) {
            model.choose(sheet.getValue());
            showHeadRowChoices();
        }
    }

    @FXML
    private void chooseRow() {
        if (!suppression.isActive() && headRow.getValue() != null) {
            model.headRow(headRow.getValue());
            showColumns();
        }
    }

    @FXML
    private void take() {
        WorkbookImportPlan chosenPlan = plan;
        ImportedChanges taken = planned;
        String remembered = model.remember();
        DisabledReason.disable(take, texts.get("desktop.disabled.importing"));
        MeasureService stored = workspace.register().records().measures();
        workspace.background().<List<Measure>>job(progress -> {
            workspace.register().records().exchange().importAll(workspace.actor(), chosenPlan);
            workspace.context().settings().change(all -> all.withTable(REMEMBERED, remembered));
            return stored.find(Stream.concat(taken.before().stream(), chosenPlan.measures().added().stream())
                    .map(Measure::id)
                    .toList());
        }).onSuccess(imported -> {
            WorkbookImportPlan written = chosenPlan;
            int added = written.measures().added().size();
            int changed = written.measures().changed().size();
            Notice notice = Notice.outcome(Message.of("desktop_measure.import.done", added, changed), added + changed,
                    written.missing());
            workspace.frame()
                    .showNotice(written.otherRecordCount() > 0 ? notice : reversible(notice, taken.before(), imported));
            close.run();
            if (written.missing() > 0) {
                new WorkbookExchange(workspace).supply(written.missing());
            }
        }).onFailure(failure -> {
            workspace.dialogs().failed(failure);
            preview();
        }).start();
    }

    /** Undoing restores changed measures and retires new ones, since the register never deletes measures. */
    private Notice reversible(Notice notice, List<Measure> before, List<Measure> imported) {
        MeasureUndo undo = new MeasureUndo(workspace);
        Set<MeasureId> known = before.stream().map(Measure::id).collect(Collectors.toSet());
        List<Measure> added = imported.stream().filter(measure -> !known.contains(measure.id())).toList();
        List<Measure> undone = Stream
                .concat(before.stream(), undo.retired(added, texts.get("desktop_measure.undoReason")).stream())
                .toList();
        return workspace.reversible(notice, imported, over -> undo.restore(undone, over),
                over -> undo.restore(imported, over), restored -> close.run());
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
