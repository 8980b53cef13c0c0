package org.tomes.desktop.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendRange;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The Secure Score over time, its target, and the controls in which points can be gained. */
public final class ScoreController implements Screen {

    private final Workspace workspace;
    private final Texts texts;
    private ScoreChart chart;
    private TargetForm targetForm;
    private SkippedPartsPane report;
    private ScoreScreenData content;
    private ScoreScope scope = ScoreScope.ALL;
    private AnnotationsController annotations;
    private SubscriptionGroupsController sets;
    private final ListenerGuard suppression = new ListenerGuard();
    @FXML
    private VBox screen;
    @FXML
    private VBox filled;
    @FXML
    private VBox empty;
    @FXML
    private Button emptyImport;
    @FXML
    private Label targetOfEmpty;
    @FXML
    private Label value;
    @FXML
    private Label asOf;
    @FXML
    private Label againstTarget;
    @FXML
    private Label change30;
    @FXML
    private Label change90;
    @FXML
    private ToggleGroup ranges;
    @FXML
    private ToggleButton year;
    @FXML
    private CheckBox each;
    @FXML
    private Label modelLabel;
    @FXML
    private ChoiceBox<ScoreModel> models;
    @FXML
    private BorderPane chartPane;
    @FXML
    private FlowPane legend;
    @FXML
    private VBox notes;
    @FXML
    private RecordTable<ControlSample> controls;
    @FXML
    private Button link;
    @FXML
    private Label scopeLabel;
    @FXML
    private ChoiceBox<ScoreScope> scopes;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab trendTab;
    @FXML
    private Tab controlsTab;
    @FXML
    private Tab annotationsTab;
    @FXML
    private Tab setsTab;

    public ScoreController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        chart = new ScoreChart(texts, legend);
        chartPane.setCenter(chart.view());
        targetForm = new TargetForm(texts, workspace::today, typed -> saveTarget(typed, this::refresh));
        report = new SkippedPartsPane(texts);
        screen.getChildren().addAll(0, List.of(report, targetForm));
        empty.managedProperty().bind(empty.visibleProperty());
        filled.managedProperty().bind(filled.visibleProperty());
        filled.setVisible(false);
        empty.setVisible(false);
        for (Node node : List.of(models, modelLabel, scopes, scopeLabel)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        models.setConverter(new ScoreModelNames(texts));
        models.setValue(ScoreModel.CLASSIC);
        models.valueProperty().addListener((property, before, chosen) -> modelChosen(chosen));
        scopes.setConverter(new ScoreScopeNames(texts));
        scopes.valueProperty().addListener((property, before, chosen) -> scopeChosen(chosen));
        controls.setUp(new ControlColumns(texts, id -> content.label(id), this::measureCodes).spec(), workspace);
        controls.addAction(link);
        controls.onSelection(rows -> link.setDisable(rows.isEmpty()));
        link.setDisable(true);
        annotations = new AnnotationsController(workspace, this::refresh);
        annotationsTab.setContent(ViewLoader.load(texts, annotations));
        sets = new SubscriptionGroupsController(workspace, this::refresh);
        setsTab.setContent(ViewLoader.load(texts, sets));
        ranges.selectedToggleProperty().addListener((property, before, chosen) -> {
            if (chosen == null) {
                ranges.selectToggle(before);
            } else if (before != null) {
                showTrend();
            }
        });
        each.selectedProperty().addListener((property, before, chosen) -> showTrend());
    }

    @Override
    public void refresh() {
        ScoreModel chosenModel = models.getValue();
        ScoreScope chosen = scope;
        workspace.background()
                .read(() -> ScoreScreenData.read(workspace.register(), chosenModel, chosen,
                        workspace.context().clock().getZone()), this::show);
    }

    private void modelChosen(ScoreModel chosen) {
        if (content != null && chosen != null && chosen != content.trend().model()) {
            refresh();
        }
    }

    private void scopeChosen(ScoreScope chosen) {
        if (!suppression.isActive() && chosen != null && !chosen.id().equals(scope.id())) {
            scope = chosen;
            refresh();
        }
    }

    private String measureCodes(String control) {
        return content.measures()
                .getOrDefault(control, List.of())
                .stream()
                .map(measure -> measure.code().toString())
                .collect(Collectors.joining(", "));
    }

    @FXML
    void linkMeasures() {
        new MeasureLinking(workspace, this::refresh).ask(controls.selected(), content);
    }

    private void showScopes(ScoreScreenData read) {
        suppression.during(() -> {
            scope = read.scope();
            scopes.getItems()
                    .setAll(Stream
                            .concat(Stream.of(ScoreScope.ALL),
                                    read.sets().stream().map(group -> new ScoreScope(Optional.of(group))))
                            .toList());
            scopes.setValue(scope);
        });
        scopes.setVisible(!read.sets().isEmpty());
        scopeLabel.setVisible(scopes.isVisible());
        controlsTab.setText(texts.get("score.screen.tab.controls", read.controls().size()));
        int annotations = read.annotations().size();
        int proposals = read.proposals().size();
        annotationsTab.setText(annotations + proposals == 0 ? texts.get("score.screen.tab.annotations.none")
                : texts.get("score.screen.tab.annotations", annotations, proposals));
        setsTab.setText(texts.get("score.screen.tab.sets", read.sets().size()));
    }

    private void show(ScoreScreenData read) {
        content = read;
        boolean any = !read.isEmpty();
        empty.setVisible(!any);
        filled.setVisible(any);
        targetForm.people(read.people());
        ScoreHeadline headline = new ScoreHeadline(read.trend(), read.target(), texts);
        if (!any) {
            headline.targetBadge().show(targetOfEmpty);
            return;
        }
        models.getItems().setAll(read.models());
        models.setValue(read.trend().model());
        models.setVisible(read.models().size() > 1);
        modelLabel.setVisible(models.isVisible());
        value.setText(headline.value());
        asOf.setText(headline.asOfText());
        headline.targetBadge().show(againstTarget);
        headline.change(ScoreHeadline.MONTH).show(change30);
        headline.change(ScoreHeadline.QUARTER).show(change90);
        chart.view().setAccessibleText(headline.accessibleText());
        each.setDisable(read.trend().subscriptions().size() < 2);
        controls.show(read.controls());
        annotations.show(read);
        sets.show(read);
        showScopes(read);
        showTrend();
    }

    private void showTrend() {
        if (content != null) {
            ScoreTrend trend = shownTrend();
            chart.show(trend, content.target(), each.isSelected() && !each.isDisabled(), content.annotations());
            notes.getChildren().setAll(TrendCaveats.of(trend, texts).stream().map(ScoreController::note).toList());
        }
    }

    private ScoreTrend shownTrend() {
        TrendRange range = TrendRange.valueOf((String) ranges.getSelectedToggle().getUserData());
        return content.trend().within(range, workspace.today());
    }

    private static Node note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().addAll("text-muted", "text-small");
        return note;
    }

    @FXML
    void importFiles() {
        List<Path> files = workspace.dialogs()
                .chooseFilesToOpen(Message.of("score.screen.files"), List.of("*.json", "*.csv", "*.txt"));
        if (!files.isEmpty()) {
            ScoreImporter.start(workspace, files.stream().map(InputFileFinder::scores).toList(), this::imported);
        }
    }

    @Override
    public boolean drop(List<Path> files) {
        boolean scores = dropEffect(files).isPresent();
        if (scores) {
            ScoreImporter.start(workspace, files.stream().map(InputFileFinder::scores).toList(), this::imported);
        }
        return scores;
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return FileDrop.all(files, "json", "csv", "txt") ? Optional.of(Message.of("score.screen.drop"))
                : Optional.empty();
    }

    private void imported(ScoreImporter.Outcome outcome) {
        report.show(outcome.notRead());
        workspace.frame().showNotice(outcome.notice());
        refresh();
    }

    @FXML
    void editTarget() {
        targetForm.open(content.target(), content.scope());
    }

    private void saveTarget(ScoreTarget typed, Runnable then) {
        Optional<ScoreTarget> before = content.target();
        workspace.background()
                .job(progress -> workspace.register().azure().scores().setTarget(workspace.actor(), typed))
                .onSuccess(saved -> {
                    targetForm.close();
                    new TargetUndo(workspace, this::refresh).offer(before, saved);
                    then.run();
                })
                .onFailure(failure -> {
                    if (failure instanceof InvalidRecord invalid) {
                        targetForm.refused(invalid);
                    } else {
                        workspace.dialogs().failed(failure);
                    }
                })
                .start();
    }

    @FXML
    void export() {
        new ScoreExport(workspace).save(content);
    }

    @FXML
    void copy() {
        new ScoreExport(workspace).copy(shownTrend());
    }

    @Override
    public void leave(Runnable then) {
        workspace.leave(targetForm.changed(), Message.of("score.screen.theTarget"),
                next -> targetForm.read().ifPresent(typed -> saveTarget(typed, () -> {
                    refresh();
                    next.run();
                })), targetForm::close, () -> leaveSubscriptionGroups(then));
    }

    private void leaveSubscriptionGroups(Runnable then) {
        workspace.leave(content != null && !content.isEmpty() && sets.dirty(), Message.of("score.screen.theSet"),
                sets::save, sets::discard, then);
    }

    @Override
    public void save() {
        if (targetForm.isVisible()) {
            targetForm.read().ifPresent(typed -> saveTarget(typed, this::refresh));
        }
    }

    @Override
    public void create() {
        importFiles();
    }

    @Override
    public void find() {
        tabs.getSelectionModel().select(controlsTab);
        controls.find();
    }

    @Override
    public List<Node> panes() {
        if (!filled.isVisible()) {
            return List.of(emptyImport);
        }
        return trendTab.isSelected() ? List.of(tabs, year)
                : controlsTab.isSelected() ? List.of(tabs, controls.pane()) : List.of(tabs);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("score.screen.import"), this::importFiles));
    }
}
