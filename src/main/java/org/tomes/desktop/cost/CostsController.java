package org.tomes.desktop.cost;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.CostExportFinder;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.MonthTotal;
import org.tomes.cost.SkippedBill;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.review.CostReviewSource;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The costs of security services according to Azure's bill, compared with the expected costs. */
public final class CostsController implements Screen {

    private final Workspace workspace;
    private final Texts texts;
    private final CostText words;
    private Optional<YearMonth> requestedMonth = Optional.empty();
    private final ListenerGuard suppression = new ListenerGuard();
    private CostChart all;
    private CostChart part;
    private List<MonthTotal> totals = List.of();
    @FXML
    private Label reading;
    @FXML
    private VBox empty;
    @FXML
    private Button emptyImport;
    @FXML
    private ScrollPane filled;
    @FXML
    private Label total;
    @FXML
    private Label about;
    @FXML
    private Label change;
    @FXML
    private Hyperlink review;
    @FXML
    private ComboBox<YearMonth> months;
    @FXML
    private RecordTable<CostRow> services;
    @FXML
    private RecordTable<CostRow> subscriptions;
    @FXML
    private Tab subscriptionsTab;
    @FXML
    private Tab itemsTab;
    @FXML
    private RecordTable<CostRow> items;
    @FXML
    private VBox notes;
    @FXML
    private VBox chart;
    @FXML
    private VBox course;
    @FXML
    private VBox report;

    public CostsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.words = new CostText(texts);
    }

    @FXML
    private void initialize() {
        for (Node node : List.of(empty, filled, report)) {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        }
        reading.managedProperty().bind(reading.visibleProperty());
        LoadingText.in(workspace, reading);
        change.managedProperty().bind(change.visibleProperty());
        all = new CostChart(texts, words, chart, months::setValue);
        part = new CostChart(texts, words, course, months::setValue);
        months.valueProperty().addListener((property, before, chosen) -> {
            if (!suppression.isActive() && chosen != null) {
                requestedMonth = Optional.of(chosen);
                refresh();
            }
        });
        CostTableColumns tables = new CostTableColumns(words);
        prepare(services, tables.services());
        prepare(subscriptions, tables.subscriptions());
        prepare(items, tables.items());
        subscriptionsTab.setOnSelectionChanged(event -> showCourse());
        itemsTab.setOnSelectionChanged(event -> showCourse());
    }

    private void prepare(RecordTable<CostRow> table, TableSpec<CostRow> spec) {
        table.setUp(spec, workspace);
        table.openFirstAutomatically();
        table.onSelection(rows -> showCourse());
    }

    private RecordTable<CostRow> visibleTable() {
        return itemsTab.isSelected() ? items : subscriptionsTab.isSelected() ? subscriptions : services;
    }

    /** Shows the costs of the selected row over the months. */
    private void showCourse() {
        List<CostRow> selected = visibleTable().selected();
        if (selected.size() == 1) {
            part.showPart(totals, Optional.of(selected.getFirst()));
        }
    }

    @Override
    public void refresh() {
        Optional<YearMonth> month = requestedMonth;
        workspace.background().read(() -> CostScreenData.read(workspace.register(), month), this::show);
    }

    private void show(CostScreenData read) {
        reading.setVisible(false);
        empty.setVisible(read.comparison().isEmpty());
        filled.setVisible(read.comparison().isPresent());
        read.comparison().ifPresent(month -> show(read, month));
    }

    private void show(CostScreenData read, CostComparison month) {
        suppression.during(() -> {
            ComboBoxes.prepare(months, read.months(), words::month);
            months.setValue(month.month());
        });
        total.setText(words.total(month));
        about.setText(texts.get("cost.screen.about", words.month(month.month()), texts.name("cost", month.kind())));
        reviewBadge(read).show(review);
        Optional<String> changed = words.change(read, month);
        change.setText(changed.orElse(""));
        change.setVisible(changed.isPresent());
        totals = read.totals();
        all.showAll(totals, read.budget());
        part.showPart(totals, Optional.empty());
        services.show(read.services(month, texts));
        subscriptions.show(read.subscriptions(month));
        List<CostRow> billedItems = read.items(month, texts);
        itemsTab.setText(texts.get("cost.screen.items", billedItems.size()));
        items.show(billedItems);
        showCourse();
        notes.getChildren().setAll(words.notes(month).stream().map(CostsController::note).toList());
    }

    private Badge reviewBadge(CostScreenData read) {
        return read.nextReview()
                .map(day -> new Badge(
                        read.review().orElseThrow().state().pressing() ? Feather.ALERT_TRIANGLE : Feather.CALENDAR,
                        read.review().orElseThrow().state().pressing() ? Tone.ACTIVE : Tone.QUIET,
                        texts.get("cost.screen.nextReview", new Dates(texts.language()).show(day))))
                .orElseGet(() -> new Badge(Feather.CALENDAR, Tone.QUIET, texts.get("cost.screen.noReview")));
    }

    private static Node note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().addAll("text-muted", "text-small");
        return note;
    }

    @FXML
    void importFiles() {
        importFiles(workspace.dialogs()
                .chooseFilesToOpen(Message.of("cost.screen.files"), List.of("*.csv", "*.csv.gz", "*.xlsx")));
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return FileDrop.all(files, "csv", "csv.gz", "xlsx") ? Optional.of(Message.of("cost.screen.drop"))
                : Optional.empty();
    }

    @Override
    public boolean drop(List<Path> files) {
        boolean bills = dropEffect(files).isPresent();
        if (bills) {
            importFiles(files);
        }
        return bills;
    }

    private void importFiles(List<Path> files) {
        if (!files.isEmpty()) {
            workspace.frame().follow(workspace.background().<CostImportResult>job(progress -> {
                progress.say(Message.of("cost.screen.importing", files.size()));
                return workspace.register()
                        .azure()
                        .costs()
                        .importBills(workspace.actor(), CostExportFinder.at(files), Optional.empty(),
                                progress::cancelled);
            }).onSuccess(this::imported).start());
        }
    }

    private void imported(CostImportResult result) {
        report.getChildren()
                .setAll(result.notImported()
                        .stream()
                        .map(SkippedBill::sentence)
                        .map(texts::get)
                        .map(CostsController::note)
                        .toList());
        report.setVisible(!result.notImported().isEmpty());
        workspace.frame()
                .showNotice(Notice.outcome(Message.of("cost.imported", result.imported().size(), result.unchanged()),
                        result.imported().size(), result.notImported().size(), Message.of("shell.final.costs")));
        requestedMonth = Optional.empty();
        refresh();
    }

    @FXML
    void showReview() {
        workspace.frame().show("reviews", CostReviewSource.REF.id());
    }

    @Override
    public void create() {
        importFiles();
    }

    @Override
    public void find() {
        visibleTable().find();
    }

    @Override
    public List<Node> panes() {
        return filled.isVisible() ? List.of(months, visibleTable().pane()) : List.of(emptyImport);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("cost.screen.import"), this::importFiles));
    }
}
