package org.tomes.desktop.overview;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.due.DueItems;
import org.tomes.desktop.link.HoverCard;
import org.tomes.desktop.measure.MeasureStatusBadge;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.desktop.score.ScoreHeadline;
import org.tomes.desktop.setup.GuidedStart;
import org.tomes.desktop.setup.GuidedStartState;
import org.tomes.document.DocumentKind;
import org.tomes.finding.FindingTrend;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreModel;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The first screen: score, findings, controls, statements, reviews, measures and costs at a glance, and the next steps.
 * Data that takes longer to read is shown after the rest.
 */
public final class OverviewController implements Screen {

    /** Maximum number of reviews; with this number, the column is about as high as the other one. */
    private static final int MAX_REVIEWS = 16;

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final GuidedStart guide;

    /** The data shown first: the figures, the annotations of the score, and the progress of the guided start. */
    private record LoadedOverview(OverviewScreenData model, List<ScoreAnnotation> notes, GuidedStartState start) {
    }

    @FXML
    private ScrollPane root;
    @FXML
    private VBox page;
    @FXML
    private GridPane cards;
    @FXML
    private Label unread;
    @FXML
    private VBox steps;
    @FXML
    private Label score;
    @FXML
    private Label scoreAsOf;
    @FXML
    private Label scoreTarget;
    @FXML
    private Label scoreMonth;
    @FXML
    private Label scoreQuarter;
    @FXML
    private GridPane statuses;
    @FXML
    private VBox newsCard;
    @FXML
    private VBox newsLines;
    @FXML
    private VBox reviewTimeline;
    @FXML
    private GridPane reviews;
    @FXML
    private Label noReviews;
    @FXML
    private Label noSteps;
    @FXML
    private Label noCosts;
    @FXML
    private Label noStatements;
    @FXML
    private GridPane findings;
    @FXML
    private Label noFindings;
    @FXML
    private VBox findingTrend;
    @FXML
    private VBox controls;
    @FXML
    private GridPane statements;
    @FXML
    private GridPane topics;
    @FXML
    private VBox costs;
    @FXML
    private VBox scoreTrend;
    private ControlSquares squares;
    private PolicyCard policy;
    private FindingsCard findingsCard;
    private CostCard costCard;
    private NewsCard news;
    private NextStepsCard nextSteps;
    private Optional<OverviewScreenData> shownModel = Optional.empty();

    public OverviewController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.guide = new GuidedStart(workspace, this::refresh);
    }

    @FXML
    private void initialize() {
        showLoading();
        policy = new PolicyCard(workspace, statements, topics);
        findingsCard = new FindingsCard(workspace, findings, findingTrend);
        costCard = new CostCard(texts, costs, this::openCosts);
        news = new NewsCard(workspace, newsCard, newsLines);
        nextSteps = new NextStepsCard(workspace, steps);
        squares = new ControlSquares(workspace);
        controls.getChildren().add(squares);
        cards.managedProperty().bind(cards.visibleProperty());
        page.getChildren().addFirst(guide);
    }

    /** If the first figures cannot be read, one sentence takes the place of all cards. */
    private void showLoading() {
        List.of(noFindings, noReviews).forEach(label -> label.setText(texts.get("desktop.table.reading")));
        List<LoadingText> slow = Stream.of(noSteps, noCosts, noStatements)
                .map(label -> new LoadingText(label, workspace, workspace.frame()::refresh))
                .toList();
        slow.forEach(LoadingText::show);
        unread.visibleProperty().bind(unread.graphicProperty().isNotNull());
        unread.managedProperty().bind(unread.visibleProperty());
        unread.visibleProperty().subscribe(failed -> cards.setVisible(!failed));
        new LoadingText(unread, workspace, () -> {
            slow.forEach(LoadingText::show);
            workspace.frame().refresh();
        }).show();
    }

    @Override
    public void refresh() {
        workspace.background().read(this::read, read -> {
            unread.setText("");
            boolean guided = guide.isVisible();
            show(read.model());
            nextSteps.show(read.model(), read.start().released());
            scoreTrend.getChildren().setAll(new ScoreTrendChart(texts, this::openScore).of(read.model(), read.notes()));
            guide.show(read.start());
            if (guided && !guide.isVisible()) {
                // After the layout, which keeps the scroll position of the content below the guide.
                Platform.runLater(() -> root.setVvalue(0));
            }
            cards.setVisible(!guide.isVisible() || !read.model().isEmpty());
            readSlowFigures(read.model());
        });
    }

    /** Reads the slower figures, after the first ones were shown. */
    private void readSlowFigures(OverviewScreenData model) {
        OpenRegister register = workspace.register();
        workspace.background()
                .read(() -> DueItems.read(register, model.today(), texts), due -> nextSteps.showDue(model, due));
        workspace.background().read(() -> register.records().soa().rows(texts.language()), rows -> {
            squares.show(rows);
            nextSteps.showUndecided(model, rows);
        });
        workspace.background()
                .read(() -> FindingTrend.of(model.findings(), register.azure().findings().history(),
                        register.azure().checkRuns().all(), new FindingsByCause(model.findings())::onePerCause,
                        FindingsCard.days(model.today()), workspace.context().clock().getZone()), findingsCard::show);
        workspace.background().read(() -> register.azure().costs().totals(), costCard::show);
        workspace.background().read(news::read, news::show);
        workspace.background()
                .read(() -> register.records().reviews().all(),
                        all -> new ReviewTimeline(texts, model.today(), workspace.frame()).show(all, reviewTimeline));
        workspace.background()
                .read(() -> register.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_POLICY),
                        policy::show);
    }

    private LoadedOverview read() {
        OverviewScreenData model = model();
        return new LoadedOverview(model,
                workspace.register().azure().scoreServices().annotations().visibleIn(Optional.empty()),
                GuidedStartState.read(workspace, model.hasMeasures()));
    }

    private OverviewScreenData model() {
        OpenRegister register = workspace.register();
        LocalDate today = workspace.today();
        Optional<Snapshot> newest = register.azure().inventory().all().stream().findFirst();
        return new OverviewScreenData(today, workspace.context().clock().getZone(), register.records().measures().all(),
                register.records().reviews().due(), register.records().people().all(),
                register.records().responsibilities().topics(), newest,
                newest.flatMap(register.azure().inventory()::partial),
                ScoreTrend.of(register.azure().scores().samples(), register.azure().scores().absences(),
                        ScoreModel.CLASSIC, workspace.context().clock().getZone()),
                register.azure().scores().target(), register.records().company().profile(),
                register.azure().findings().all());
    }

    private void show(OverviewScreenData model) {
        shownModel = Optional.of(model);
        ScoreHeadline headline = new ScoreHeadline(model.trend(), model.target(), texts);
        score.setText(headline.value());
        score.getStyleClass().setAll("label", model.trend().isEmpty() ? Styles.TEXT_MUTED : "card-value");
        scoreAsOf.setText(headline.asOfText());
        headline.targetBadge().show(scoreTarget);
        headline.change(ScoreHeadline.MONTH).show(scoreMonth);
        headline.change(ScoreHeadline.QUARTER).show(scoreQuarter);
        showStatuses(model);
        showReviews(model);
        findingsCard.show(model);
        findings.setVisible(model.isAssessed());
        findings.setManaged(model.isAssessed());
        showEmptyHint(model.findings().isEmpty(), noFindings,
                model.isAssessed() ? "overview.noFindings" : "overview.noAzure");
    }

    private Label nothing(String text) {
        Label nothing = new Label(texts.get(text));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.setWrapText(true);
        nothing.setMinHeight(Label.USE_PREF_SIZE);
        return nothing;
    }

    private void showStatuses(OverviewScreenData model) {
        statuses.getChildren().clear();
        if (model.measures().isEmpty()) {
            statuses.addRow(0, nothing("overview.noMeasures"));
            return;
        }
        int row = 0;
        for (MeasureStatus status : MeasureStatus.values()) {
            long count = model.countByStatus().get(status);
            ProgressBar bar = new ProgressBar((double) count / model.measures().size());
            bar.setMaxWidth(Double.MAX_VALUE);
            String counted = texts.name("measure", status);
            bar.setAccessibleText(counted + ' ' + count);
            bar.getStyleClass().add(Styles.MEDIUM);
            CardNumber number = new CardNumber(count, counted,
                    () -> workspace.frame().showFiltered("measures", List.of(counted)));
            Label name = MeasureStatusBadge.of(status, texts).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            statuses.addRow(row++, name, bar, number);
        }
    }

    private void showReviews(OverviewScreenData model) {
        List<ReviewStatus> due = model.due();
        reviews.getChildren().clear();
        showEmptyHint(due.isEmpty(), noReviews, "overview.noReviews");
        int row = 0;
        for (ReviewStatus standing : due.stream().limit(MAX_REVIEWS).toList()) {
            boolean measure = standing.subject().ref().is(RecordType.MEASURE);
            String name = texts.get(standing.subject().name());
            Hyperlink link = new Hyperlink(measure ? RecordNames.of(standing.subject().ref().label(), name) : name);
            link.setWrapText(true);
            HoverCard.on(link, standing.subject().ref(), workspace);
            link.setOnAction(
                    chosen -> workspace.frame().show(measure ? "measures" : "reviews", standing.subject().ref().id()));
            Label dueLabel = ReviewBadge.of(standing, dates, texts).label();
            dueLabel.setMinWidth(Label.USE_PREF_SIZE);
            reviews.addRow(row++, link, dueLabel);
        }
        if (due.size() > MAX_REVIEWS) {
            Hyperlink more = new Hyperlink(texts.get("overview.moreReviews", due.size() - MAX_REVIEWS));
            more.setOnAction(chosen -> workspace.frame().show("reviews"));
            reviews.add(more, 0, row, 2, 1);
        }
    }

    /** Shows that there are no entries, which is known only after everything was read. */
    private void showEmptyHint(boolean nothing, Label label, String sentence) {
        label.setText(texts.get(sentence));
        label.setVisible(nothing);
        label.setManaged(nothing);
    }

    @Override
    public void leave(Runnable then) {
        guide.leave(then);
    }

    @FXML
    private void saveSheet() {
        shownModel.ifPresent(new OverviewPdf(workspace)::save);
    }

    @FXML
    private void savePicture() {
        new OverviewImageExport(workspace).save(cards);
    }

    @FXML
    private void openScore() {
        workspace.frame().show("score");
    }

    @FXML
    private void openFindings() {
        workspace.frame().show("findings");
    }

    @FXML
    private void openStatements() {
        workspace.frame().show("documents", DocumentKind.CLOUD_SECURITY_POLICY.key() + "/statements");
    }

    @FXML
    private void openControls() {
        workspace.frame().show("soa");
    }

    @FXML
    private void openCosts() {
        workspace.frame().show("costs");
    }

    @FXML
    private void openMeasures() {
        workspace.frame().show("measures");
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(Message.of("overview.save"), this::saveSheet),
                new Action(Message.of("overview.savePicture"), this::savePicture));
    }

    @Override
    public List<Node> panes() {
        return guide.isVisible() ? List.of(guide, root) : List.of(root);
    }
}
