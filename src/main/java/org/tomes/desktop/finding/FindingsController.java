package org.tomes.desktop.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.finding.Finding;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The findings in Azure, by resource and by control, and the actions for them. */
public final class FindingsController implements Screen {

    /** The data with the findings grouped, which is done in the background since there may be many. */
    private record LoadedFindings(FindingsScreenData model, List<FindingGroup> byResource, List<FindingGroup> byControl,
            List<FindingGroup> byMeasure) {

        static LoadedFindings of(FindingsScreenData model, Texts texts) {
            return new LoadedFindings(model, FindingGroup.groupByResource(model.rows(), texts),
                    FindingGroup.groupByControl(model.rows(), texts),
                    FindingGroup.groupByMeasure(model.rows(), model.measures(), texts));
        }
    }

    private final Workspace workspace;
    private final Texts texts;
    private final FindingDetailController detail;
    private final FindingDecisions decisions;
    private final DecisionController decision;
    private final LinkController link;
    private final ReportImport reports;
    private final Parent detailView;
    /** The form below the details, which remain readable while the justification is written. */
    private final Parent decisionView;
    private final Parent linkView;
    private FindingsScreenData model;
    private Optional<String> idToSelect = Optional.empty();
    /** Whether the previous tab is being selected again. */
    private boolean returning;
    @FXML
    private Label summary;
    @FXML
    private Button reassess;
    @FXML
    private TabPane tabs;
    @FXML
    private RecordTable<FindingRow> table;
    @FXML
    private RecordTable<FindingGroup> byResource;
    @FXML
    private RecordTable<FindingGroup> byControl;
    @FXML
    private RecordTable<FindingGroup> byMeasure;
    @FXML
    private BorderPane side;
    @FXML
    private VBox nothing;

    public FindingsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.detail = new FindingDetailController(workspace);
        this.decisions = new FindingDecisions(workspace, this::refresh);
        this.decision = new DecisionController(workspace, decisions);
        this.link = new LinkController(workspace);
        this.reports = new ReportImport(workspace, this::refresh);
        this.detailView = ViewLoader.load(texts, detail);
        this.decisionView = ViewLoader.load(texts, decision);
        this.linkView = ViewLoader.load(texts, link);
    }

    @FXML
    private void initialize() {
        FindingTableColumns tables = new FindingTableColumns(texts, new Dates(texts.language()), workspace.today());
        table.setUp(tables.spec().edited(cells().values()).offering(FindingActions.sources(workspace)), workspace);
        table.offer(() -> tables.furtherFilters(table.all()));
        byResource.setUp(tables.groups("finding-resources", "finding.field.name", 200), workspace);
        byControl.setUp(tables.groups("finding-controls", "finding.field.controls", 105), workspace);
        byMeasure.setUp(tables.groups("finding-groups-of-measures", "measure.field.code", 105), workspace);
        table.onSelection(this::selected);
        groups().forEach(grouped -> grouped.onSelection(this::showSelectedGroup));
        openFirstOnTab(0, table);
        for (int tab = 1; tab <= groups().size(); tab++) {
            openFirstOnTab(tab, groups().get(tab - 1));
        }
        table.offerViews();
        table.offerActions(() -> TrailAction.added(ButtonActions.actions(actionPanes()),
                table.selected().stream().map(row -> row.finding().ref()), workspace));
        FindingActions actions = new FindingActions(workspace, this::refresh);
        detail.actions(new Doing(actions));
        detail.onChosen(finding -> {
            tabs.getSelectionModel().selectFirst();
            table.select(row -> row.finding().id().equals(finding.id()));
        });
        Stream.concat(Stream.of(table), groups().stream()).forEach(recordTable -> recordTable.setMinWidth(0));
        decisionView.getStyleClass().add("form-below");
        decision.onEnded(() -> side.setBottom(null));
        // The form has the main button while it is open.
        side.bottomProperty().addListener((property, before, form) -> detail.showButtons(form == null));
        link.onWritten(this::linked);
        link.onCancelled(this::backToDetail);
        reassess.managedProperty().bind(reassess.visibleProperty());
        tabs.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!returning) {
                leaveForm(this::showTab, () -> returnToTab(before.intValue()));
            }
        });
    }

    /** Returns the tables of the tabs that follow the list of all findings. */
    private List<RecordTable<FindingGroup>> groups() {
        return List.of(byResource, byControl, byMeasure);
    }

    /** Opens the first row only while its tab is shown: the pane beside the tabs belongs to all tabs. */
    private void openFirstOnTab(int tab, RecordTable<?> rows) {
        rows.openFirstAutomatically(() -> isDeciding() || tabs.getSelectionModel().getSelectedIndex() != tab);
    }

    /** Returns to the tab whose rows the decision concerns. */
    private void returnToTab(int tab) {
        returning = true;
        tabs.getSelectionModel().select(tab);
        returning = false;
    }

    /** Shows the selection in the table of this tab, since a decision must not concern rows that are not visible. */
    private void showTab() {
        if (tabs.getSelectionModel().getSelectedIndex() == 0) {
            showSelected(table.selected());
            return;
        }
        RecordTable<FindingGroup> shown = groups().get(tabs.getSelectionModel().getSelectedIndex() - 1);
        if (shown.selected().size() == 1) {
            showSelectedGroup(shown.selected());
        } else {
            side.setCenter(nothing);
            shown.reselect();
        }
    }

    FindingInlineEdits cells() {
        return new FindingInlineEdits(workspace, decisions, () -> model.people(), this::leaveForm, this::decide);
    }

    /** The actions of the detail pane's buttons. */
    private final class Doing implements FindingDetailController.Actions {

        private final FindingActions actions;

        Doing(FindingActions actions) {
            this.actions = actions;
        }

        @Override
        public void decide(DecisionForm.Kind kind, List<Finding> findings) {
            FindingsController.this.decide(kind, findings);
        }

        @Override
        public void confirm(Finding finding) {
            leaveForm(() -> new DecisionConfirmation(workspace, FindingsController.this::refresh).confirm(finding));
        }

        @Override
        public void makeMeasure(List<Finding> findings) {
            actions.makeMeasure(findings);
        }

        @Override
        public void link(List<Finding> findings) {
            link.start(findings);
            side.setCenter(linkView);
        }

        @Override
        public void makeChange(List<Finding> findings, Consumer<ChangeRecord> onCreated) {
            actions.makeChange(findings, model.snapshot(), onCreated);
        }
    }

    private void decide(DecisionForm.Kind kind, List<Finding> findings) {
        leaveForm(() -> {
            side.setBottom(decisionView);
            decision.start(kind, findings, model.proposalFor(findings));
        });
    }

    private boolean isDeciding() {
        return side.getBottom() == decisionView;
    }

    private void linked() {
        backToDetail();
        refresh();
    }

    private void backToDetail() {
        side.setCenter(table.selected().isEmpty() ? nothing : detailView);
    }

    private void selected(List<FindingRow> rows) {
        if (model != null && isDeciding() && decision.isAbout(rows.stream().map(FindingRow::finding).toList())) {
            showSelected(rows);
        } else if (model != null) {
            leaveForm(() -> showSelected(rows), () -> table.selectAll(row -> decision.concerns(row.finding())));
        }
    }

    /** Like {@link #leaveForm(Runnable, Runnable)}, without an action for staying. */
    private void leaveForm(Runnable then) {
        leaveForm(then, () -> {
        });
    }

    /**
     * Leaves the form next to the table, which may contain unsaved input.
     *
     * @param stay runs if the user stays, and shows the subject of the form again
     */
    private void leaveForm(Runnable then, Runnable stay) {
        if (isDeciding()) {
            decision.leave(then, stay);
        } else {
            then.run();
        }
    }

    private void showSelected(List<FindingRow> rows) {
        if (rows.size() == 1) {
            detail.show(rows.getFirst(), model);
        } else if (rows.size() > 1) {
            showSeveral(texts.get("desktop_finding.selected", rows.size()), rows);
        }
        side.setCenter(rows.isEmpty() ? nothing : detailView);
    }

    /**
     * Shows several findings above the form for a decision about all of them. The form is opened unless it is already
     * open for these findings.
     */
    private void showSeveral(String name, List<FindingRow> rows) {
        List<Finding> findings = rows.stream().map(FindingRow::finding).toList();
        detail.show(name, rows);
        if (findings.size() > 1 && workspace.mayWrite() && !(isDeciding() && decision.isAbout(findings))) {
            side.setBottom(decisionView);
            decision.choose(findings);
        }
    }

    /** Opens no form, since the first group is opened automatically. */
    private void showSelectedGroup(List<FindingGroup> groups) {
        if (groups.size() == 1) {
            FindingGroup group = groups.getFirst();
            leaveForm(() -> {
                detail.show(group.name() + "  " + group.detail(), group.rows());
                side.setCenter(detailView);
            });
        }
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> LoadedFindings.of(FindingsScreenData.read(workspace.register(), texts), texts), this::show);
    }

    private void show(LoadedFindings groups) {
        FindingsScreenData read = groups.model();
        model = read;
        decision.people(read.people(), read.authority());
        decision.causes(read.causes());
        link.show(read.measures(), read.changes());
        reassess.setVisible(read.needsCheck());
        summary.setText(new FindingsSummary(texts).of(read));
        byResource.show(groups.byResource());
        byControl.show(groups.byControl());
        byMeasure.show(groups.byMeasure());
        table.show(read.rows());
        idToSelect.ifPresent(id -> table
                .select(row -> row.finding().id().toString().equals(id) || row.finding().ref().id().equals(id)));
        idToSelect = Optional.empty();
    }

    @FXML
    private void evaluate() {
        workspace.frame()
                .follow(workspace.background()
                        .job(progress -> workspace.register()
                                .azure()
                                .checkRuns()
                                .reevaluate(workspace.actor(),
                                        workspace.register().azure().inventory().latest().orElseThrow()))
                        .onSuccess(run -> refresh())
                        .start());
    }

    @FXML
    private void importReports() {
        reports.choose();
    }

    @Override
    public boolean drop(List<Path> files) {
        return reports.drop(files);
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return ReportImport.dropEffect(files);
    }

    @Override
    public Optional<String> selected() {
        return tabs.getSelectionModel().getSelectedIndex() == 0 ? table.selectedId() : Optional.empty();
    }

    @Override
    public void select(String recordId) {
        idToSelect = Optional.of(recordId);
        tabs.getSelectionModel().selectFirst();
        refresh();
    }

    @Override
    public void filter(List<String> labels) {
        tabs.getSelectionModel().selectFirst();
        table.filter(labels);
    }

    @Override
    public Optional<ListFilter> savedFilter() {
        return Optional.of(table.narrowed());
    }

    @Override
    public void apply(ListFilter filter) {
        tabs.getSelectionModel().selectFirst();
        table.narrow(filter);
    }

    @Override
    public void leave(Runnable then) {
        leaveForm(then);
    }

    @Override
    public void save() {
        if (isDeciding()) {
            decision.decide();
        }
    }

    @Override
    public void find() {
        tabs.getSelectionModel().selectFirst();
        table.find();
    }

    @Override
    public List<Node> panes() {
        return Stream.of(table.pane(), side.getBottom(), side.getCenter()).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Node> actionPanes() {
        return List.of(detail.buttons());
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_finding.judge"), this::evaluate),
                Action.writing(Message.of("desktop_finding.import"), this::importReports));
    }
}
