package org.tomes.desktop.cost;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.CostExportFinder;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.SkippedBill;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
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
    private CostChart drawing;
    private Optional<CostComparison> shown = Optional.empty();
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
    private Label review;
    @FXML
    private ComboBox<YearMonth> months;
    @FXML
    private RecordTable<CostComparison.Line> comparison;
    @FXML
    private Tab itemsTab;
    @FXML
    private RecordTable<CostScreenData.Item> items;
    @FXML
    private VBox notes;
    @FXML
    private VBox chart;
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
        drawing = new CostChart(texts, words, chart, months::setValue);
        months.valueProperty().addListener((property, before, chosen) -> {
            if (!suppression.isActive() && chosen != null) {
                requestedMonth = Optional.of(chosen);
                refresh();
            }
        });
        comparison.setUp(new TableSpec<>("costs",
                List.of(Column.<CostComparison.Line>text("service", "cost.field.service", 230,
                        line -> texts.name("cost", line.service()))
                        .sortedBy(Comparator.comparing(CostComparison.Line::service)),
                        money("actual", "cost.field.actual", line -> words.money(line.actual(), line.currency()),
                                line -> line.actual()),
                        Column.<CostComparison.Line>text("share", "cost.field.share", 90,
                                line -> words.share(share(line)))
                                .sortedBy(Comparator.comparing(line -> share(line).orElse(BigDecimal.ZERO)))
                                .rightAligned(),
                        money("estimate", "cost.field.estimate", line -> words.money(line.estimate(), line.currency()),
                                line -> line.estimate()),
                        money("difference", "cost.field.difference", words::difference,
                                CostComparison.Line::difference)),
                List.of(), line -> List.of(line.service(), line.currency()), line -> texts.name("cost", line.service()),
                Message.of("cost.screen.noLines")), workspace);
        items.setUp(
                new TableSpec<>("cost-items", List.of(
                        Column.<CostScreenData.Item>text("service", "cost.field.service", 220,
                                item -> texts.name("cost", item.amount().service())),
                        Column.text("item", "cost.field.item", 320, item -> item.amount().item()),
                        Column.text("subscription", "cost.field.subscription", 190, item -> item.bill().label()),
                        Column.<CostScreenData.Item>text("amount", "cost.field.amount", 140,
                                item -> words.money(Optional.of(item.amount().amount()), item.amount().currency()))
                                .sortedBy(Comparator.comparing(item -> item.amount().amount()))
                                .rightAligned(),
                        Column.<CostScreenData.Item>text("file", "cost.field.file", 220, item -> item.bill().file())
                                .hiddenAtFirst()),
                        List.of(), CostScreenData.Item::key,
                        item -> item.amount().item() + '\n' + item.bill().label() + '\n'
                                + texts.name("cost", item.amount().service()),
                        Message.of("cost.screen.noLines")),
                workspace);
    }

    private Optional<BigDecimal> share(CostComparison.Line line) {
        return shown.flatMap(month -> month.share(line));
    }

    private static Column<CostComparison.Line> money(String key, String heading,
            Function<CostComparison.Line, String> text, Function<CostComparison.Line, Optional<BigDecimal>> value) {
        return Column.text(key, heading, 130, text)
                .sortedBy(Comparator.comparing(line -> value.apply(line).orElse(BigDecimal.ZERO)))
                .rightAligned();
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
        shown = Optional.of(month);
        comparison.show(month.lines());
        itemsTab.setText(texts.get("cost.screen.items", read.items().size()));
        items.show(read.items());
        drawing.show(read.totals(), read.budget());
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
        List<Path> files = workspace.dialogs()
                .chooseFilesToOpen(Message.of("cost.screen.files"), List.of("*.csv", "*.csv.gz", "*.xlsx"));
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
        comparison.find();
    }

    @Override
    public List<Node> panes() {
        return filled.isVisible() ? List.of(months, comparison.pane()) : List.of(emptyImport);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("cost.screen.import"), this::importFiles));
    }
}
