package org.tomes.desktop.measure;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.StartupMilestones;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.ListScreen;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.Person;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The measures of the register: the table on the left, the selected one on the right. */
public final class MeasuresController implements ListScreen {

    private record LoadedMeasures(List<Measure> measures, List<Person> people, Map<String, String> ownControls,
            RuleValueTexts values) {

        /** Returns a copy with newer versions of some measures, and with new ones appended. */
        LoadedMeasures with(List<Measure> changed) {
            Map<MeasureId, Measure> newer = new LinkedHashMap<>();
            changed.forEach(measure -> newer.put(measure.id(), measure));
            List<Measure> all = new ArrayList<>(measures.size() + newer.size());
            for (Measure measure : measures) {
                Measure now = newer.remove(measure.id());
                all.add(now == null ? measure : now);
            }
            all.addAll(newer.values());
            return new LoadedMeasures(all, people, ownControls, values);
        }
    }

    private record Prepared(LoadedMeasures read, List<MeasureRow> rows) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final MeasureActions actions;
    private Optional<String> idToSelect = Optional.empty();
    private LoadedMeasures read = new LoadedMeasures(List.of(), List.of(), Map.of(),
            new RuleValueTexts(CheckCriteria.initial()));
    /** The form of a measure; empty until a measure is opened. */
    private Optional<MeasureEditorView> form = Optional.empty();
    /** The form for several measures; empty until several measures are selected. */
    private Optional<MeasureBulkController> bulk = Optional.empty();
    /**
     * Whether reading was started while the screen is being created, which takes about as long. The first refresh then
     * only waits for the data.
     */
    private boolean readingStarted = true;
    /** The node shown next to the table while no measure is open. */
    private Optional<Node> aside = Optional.empty();
    @FXML
    private RecordTable<MeasureRow> table;
    @FXML
    private BorderPane detail;
    @FXML
    private VBox nothing;
    @FXML
    private Label nothingOpen;
    @FXML
    private VBox begin;

    public MeasuresController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        read();
        this.actions = new MeasureActions(workspace);
    }

    private MeasureEditorView form() {
        if (form.isEmpty()) {
            form = Optional.of(new MeasureEditorView(workspace, actions));
            StartupMilestones.reached("form");
            updateForm(form.get());
        }
        return form.get();
    }

    private void updateForms() {
        form.ifPresent(this::updateForm);
        bulk.ifPresent(controller -> controller.setChoices(read.people(), read.ownControls()));
    }

    private void updateForm(MeasureEditorView measureDetail) {
        measureDetail.setChoices(read.measures(), read.people(), read.ownControls(), read.values());
    }

    @FXML
    private void importMeasures() {
        leave(() -> {
            ImportController bringIn = new ImportController(workspace, this::importEnded);
            Parent view = ViewLoader.load(texts, bringIn);
            bringIn.start(() -> showAside(view));
        });
    }

    @FXML
    private void showLibrary() {
        leave(() -> {
            LibraryController library = new LibraryController(workspace, this::importEnded);
            showAside(ViewLoader.load(texts, library));
            library.refresh();
        });
    }

    private void showAside(Node view) {
        aside = Optional.of(view);
        table.clearSelection();
        actions.close();
        detail.setCenter(view);
    }

    private void importEnded() {
        aside = Optional.empty();
        detail.setCenter(nothing);
        refresh();
    }

    @FXML
    private void initialize() {
        table.setUp(new MeasureTableColumns(texts, new Dates(texts.language()), workspace.today()).spec()
                .edited(new MeasureInlineEdits(workspace, actions, () -> read.measures(), () -> read.people())
                        .values()),
                workspace);
        table.addAction(add());
        table.addMore(
                item("desktop_measure.exportAll", Feather.DOWNLOAD, () -> new WorkbookExchange(workspace).export()));
        table.offer(() -> new MeasureFilters(texts).groups(table.all()));
        begin.setVisible(false);
        begin.managedProperty().bind(begin.visibleProperty());
        nothingOpen.visibleProperty().bind(begin.visibleProperty().not());
        nothingOpen.managedProperty().bind(nothingOpen.visibleProperty());
        table.onSelection(this::selected);
        table.openFirstAutomatically(actions.form().dirty()::get);
        table.offerViews();
        table.offerActions(this::rowActions);
        actions.opened().addListener((property, before, opened) -> {
            detail.setCenter(opened.isPresent() ? form().view() : aside.orElse(nothing));
            if (opened.isPresent() && actions.form().isNew()) {
                table.clearSelection();
            }
        });
        actions.onAbandoned(table::reselect);
        actions.onBeforeOpening(this::form);
        actions.onWritten(this::written);
    }

    /** Returns the button that creates a measure; its menu offers the other ways to create measures. */
    private SplitMenuButton add() {
        SplitMenuButton add = new SplitMenuButton(
                item("desktop_measure.beginLibrary", Feather.BOOK_OPEN, this::showLibrary),
                item("desktop_measure.importSheet", Feather.UPLOAD, this::importMeasures));
        add.setText(texts.get("desktop_measure.add"));
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setAccessibleText(texts.get("desktop_measure.new"));
        add.setTooltip(new Tooltip(texts.get("desktop_measure.new")));
        add.setId("new-measure");
        add.getStyleClass().addAll(Styles.ACCENT, ViewLoader.WRITES);
        add.setOnAction(pressed -> create());
        return add;
    }

    private MenuItem item(String text, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(texts.get(text), new FontIcon(icon));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** Updates the rows that were written, without reloading all measures. */
    private void written(List<Measure> changed) {
        read = read.with(changed);
        form.ifPresent(this::updateForm);
        List<Person> people = read.people();
        RuleValueTexts values = read.values();
        workspace.background()
                .read(() -> MeasureRow.of(changed, people, workspace.register().records().reviews(), values), rows -> {
                    table.upsert(rows);
                    if (changed.size() == 1 && actions.isOpen(changed.getFirst().id())) {
                        selectRow(changed.getFirst());
                    }
                });
    }

    private List<Measure> chosen() {
        return table.selected().stream().map(MeasureRow::measure).toList();
    }

    private void selected(List<MeasureRow> rows) {
        if (rows.size() > 1) {
            actions.leave(() -> showBulk(chosen()), () -> {
            });
        } else if (!isBulk() && table.hasNoMatches() && !actions.form().dirty().get()) {
            actions.close();
        } else if (!isBulk()) {
            rows.stream().findFirst().map(MeasureRow::measure).ifPresent(this::open);
        } else if (rows.size() == 1) {
            leaveBulk(() -> open(rows.getFirst().measure()));
        } else if (!bulk().isDirty()) {
            closeBulk();
        }
    }

    private List<Action> rowActions() {
        Stream<Action> sign = form.stream().flatMap(view -> view.editor().signAction().stream());
        return TrailAction.added(Stream.concat(sign, ButtonActions.actions(actionPanes()).stream()).toList(),
                chosen().stream().map(Measure::ref), workspace);
    }

    private void showBulk(List<Measure> measures) {
        actions.close();
        bulk().show(measures);
        detail.setCenter(bulk().view());
    }

    private MeasureBulkController bulk() {
        if (bulk.isEmpty()) {
            bulk = Optional.of(new MeasureBulkController(workspace, actions));
            bulk.get().setChoices(read.people(), read.ownControls());
        }
        return bulk.get();
    }

    private boolean isBulk() {
        return bulk.filter(controller -> detail.getCenter() == controller.view()).isPresent();
    }

    private void leaveBulk(Runnable then) {
        bulk().leave(() -> {
            closeBulk();
            then.run();
        }, () -> table.selectAll(row -> bulk().isAbout(row.measure())));
    }

    private void closeBulk() {
        detail.setCenter(aside.orElse(nothing));
    }

    private void open(Measure measure) {
        boolean alreadyOpen = actions.isOpen(measure.id());
        if (alreadyOpen && !actions.form().dirty().get() && !actions.form().base().equals(measure)) {
            actions.open(measure);
        } else if (!alreadyOpen) {
            actions.leave(() -> {
                actions.open(measure);
                selectRow(measure);
            }, () -> actions.opened().get().ifPresent(this::selectRow));
        }
    }

    private void selectRow(Measure measure) {
        table.select(row -> row.measure().id().equals(measure.id()));
    }

    @Override
    public void refresh() {
        if (readingStarted) {
            readingStarted = false;
        } else {
            read();
        }
    }

    private void read() {
        workspace.background().read(() -> {
            LoadedMeasures all = new LoadedMeasures(workspace.register().records().measures().all(),
                    workspace.register().records().people().all(), workspace.register().records().soa().customTitles(),
                    workspace.register().azure().rules().values());
            return new Prepared(all, MeasureRow.of(all.measures(), all.people(),
                    workspace.register().records().reviews(), all.values()));
        }, this::show);
    }

    private void show(Prepared prepared) {
        if (table == null) {
            // Only a background without threads completes before the screen has been created; the first refresh then
            // reads again.
            readingStarted = false;
            return;
        }
        read = prepared.read();
        begin.setVisible(read.measures().isEmpty());
        updateForms();
        table.show(prepared.rows());
        StartupMilestones.reached("rows");
        idToSelect.ifPresent(this::selectAndOpen);
        idToSelect = Optional.empty();
    }

    private void selectAndOpen(String requested) {
        boolean exemptions = requested.endsWith(MeasurePlanning.EXEMPTIONS);
        String id = exemptions ? requested.substring(0, requested.length() - MeasurePlanning.EXEMPTIONS.length())
                : requested;
        table.select(row -> row.measure().id().toString().equals(id));
        if (exemptions && actions.isOpen(new MeasureId(UUID.fromString(id)))) {
            form().editor().showExemptions();
        }
    }

    @Override
    public RecordTable<?> table() {
        return table;
    }

    @Override
    public void select(String recordId) {
        idToSelect = Optional.of(recordId);
        read();
    }

    /** Imports a dropped workbook or CSV file. */
    @Override
    public boolean drop(List<Path> files) {
        if (dropEffect(files).isEmpty()) {
            return false;
        }
        leave(() -> {
            ImportController bringIn = new ImportController(workspace, this::importEnded);
            Parent view = ViewLoader.load(texts, bringIn);
            bringIn.read(files.getFirst(), () -> showAside(view));
        });
        return true;
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return files.size() == 1 && FileDrop.all(files, "xlsx", "csv") ? Optional.of(Message.of("desktop_measure.drop"))
                : Optional.empty();
    }

    @Override
    public void leave(Runnable then) {
        if (isBulk()) {
            leaveBulk(then);
        } else {
            actions.leave(then, () -> {
            });
        }
    }

    @Override
    @FXML
    public void create() {
        leave(() -> actions.create(() -> form().editor().edit()));
    }

    @Override
    public void save() {
        if (isBulk()) {
            bulk().save();
        } else {
            form.ifPresent(measureDetail -> measureDetail.editor().save());
        }
    }

    @Override
    public List<Node> panes() {
        return Stream.of(table.pane(), detail.getCenter()).toList();
    }

    @Override
    public List<Node> actionPanes() {
        return actions.opened().get().isEmpty() ? List.of() : List.of(form().editor().buttons());
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_measure.new"), this::create),
                Action.writing(Message.of("desktop_measure.import"), this::importMeasures),
                new Action(Message.of("library.heading"), this::showLibrary),
                new Action(Message.of("desktop_measure.exportAll"), () -> new WorkbookExchange(workspace).export()));
    }
}
