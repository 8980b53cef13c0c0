package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.measure.LibraryService.Adopted;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The library of ready-made measures: read one, adopt one or many, update to newer texts. */
public final class LibraryController {

    /** A ready-made measure and the register's measures adopted from it. */
    private record Row(LibraryMeasure ready, List<Adopted> adoptions) {

        boolean adopted() {
            return adoptions.stream().anyMatch(adopted -> adopted.measure().status() != MeasureStatus.RETIRED);
        }

        boolean newer() {
            return adoptions.stream().anyMatch(Adopted::hasNewerText);
        }
    }

    private record LoadedLibrary(List<Row> rows, RuleValueTexts values) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable close;
    private RuleValueTexts values = new RuleValueTexts(CheckCriteria.initial());

    @FXML
    private RecordTable<Row> table;
    @FXML
    private Label text;
    @FXML
    private Button adopt;
    @FXML
    private Button update;

    /**
     * @param close closes the library and shows the screen
     */
    LibraryController(Workspace workspace, Runnable close) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.close = close;
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("library",
                List.of(Column.<Row>text("title", "measure.field.title", 300,
                        row -> row.ready().in(texts.language()).title()),
                        Column.<Row>text("adopted", "library.adopted", 110, this::codes),
                        Column.<Row>text("direct", "library.direct", 130, row -> joined(row.ready().direct())),
                        Column.<Row>text("key", "library.key", 170, row -> row.ready().key()).hiddenAtFirst()),
                List.of(new FilterChip<>("state", texts.get("library.notAdopted"), row -> !row.adopted()),
                        new FilterChip<>("state", texts.get("library.newer"), Row::newer)),
                row -> row.ready().key(), row -> row.ready().key() + " " + row.ready().in(texts.language()) + " "
                        + joined(row.ready().direct()) + " " + joined(row.ready().supporting()),
                Message.of("library.empty")), workspace);
        table.onSelection(this::show);
        show(List.of());
    }

    private String codes(Row row) {
        return row.adoptions().stream().map(adopted -> adopted.measure().code()).collect(Collectors.joining(", "));
    }

    private static String joined(List<ControlId> controls) {
        return controls.stream().map(ControlId::toString).collect(Collectors.joining(", "));
    }

    /** Reloads the state of adoption of the library's measures. */
    void refresh() {
        workspace.background().read(() -> {
            Map<String, List<Adopted>> adoptionsByKey = workspace.register()
                    .records()
                    .library()
                    .adopted()
                    .stream()
                    .collect(Collectors.groupingBy(adopted -> adopted.adoption().key()));
            return new LoadedLibrary(MeasureLibrary.all()
                    .stream()
                    .map(ready -> new Row(ready, adoptionsByKey.getOrDefault(ready.key(), List.of())))
                    .toList(), workspace.register().azure().rules().values());
        }, read -> {
            values = read.values();
            table.show(read.rows());
        });
    }

    private void show(List<Row> selected) {
        adopt.setDisable(selected.stream().noneMatch(row -> !row.adopted()));
        update.setDisable(selected.stream().noneMatch(Row::newer));
        text.setText(selected.size() == 1 ? words(selected.getFirst().ready())
                : texts.get(selected.isEmpty() ? "library.chooseSome" : "library.chosen", selected.size()));
    }

    private String words(LibraryMeasure ready) {
        LibraryMeasure.Wording wording = ready.in(texts.language());
        String words = Stream
                .of(wording.target(), texts.get("library.hintsLine", wording.hints()),
                        texts.get("library.controlsLine", joined(ready.direct()), joined(ready.supporting())))
                .collect(Collectors.joining("\n\n"));
        return values.filled(words, texts);
    }

    @FXML
    private void adopt() {
        List<String> keys = table.selected()
                .stream()
                .filter(row -> !row.adopted())
                .map(row -> row.ready().key())
                .toList();
        workspace.background()
                .write(() -> workspace.register()
                        .records()
                        .library()
                        .adopt(workspace.actor(), keys, texts.language(), Optional.empty()), added -> {
                            new MeasureUndo(workspace).offerAdopted(added, close);
                            close.run();
                        });
    }

    @FXML
    private void update() {
        List<Measure> before = table.selected()
                .stream()
                .flatMap(row -> row.adoptions().stream())
                .filter(Adopted::hasNewerText)
                .map(Adopted::measure)
                .toList();
        workspace.background()
                .write(() -> before.stream()
                        .map(measure -> workspace.register()
                                .records()
                                .library()
                                .adoptNewerText(workspace.actor(), measure.code()))
                        .toList(), updated -> {
                            workspace.showReversible(Message.of("library.updated", updated.size()), before, updated,
                                    new MeasureUndo(workspace)::restore, restored -> close.run());
                            close.run();
                        });
    }

    @FXML
    private void close() {
        close.run();
    }
}
