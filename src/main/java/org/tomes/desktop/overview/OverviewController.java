package org.tomes.desktop.overview;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.FindingBadges;
import org.tomes.desktop.measure.StatusBadge;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.desktop.score.ScoreHeadline;
import org.tomes.desktop.start.FirstPolicy;
import org.tomes.desktop.start.StartState;
import org.tomes.measure.Status;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreModel;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Texts;

/** The first screen: the score, the measures by status, due reviews, and the next steps. */
public final class OverviewController implements Screen {

    private static final int MOST_REVIEWS = 8;

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final FirstPolicy guide;

    /** What is shown at first: the figures, and how far the guided start is. */
    private record Read(OverviewModel model, StartState start) {
    }

    @FXML
    private ScrollPane root;
    @FXML
    private VBox page;
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
    private GridPane reviews;
    @FXML
    private Label noReviews;
    @FXML
    private GridPane findings;
    @FXML
    private Label noFindings;
    @FXML
    private GridPane statements;
    private PolicyCard policy;

    public OverviewController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.guide = new FirstPolicy(workspace, this::refresh);
    }

    @FXML
    private void initialize() {
        policy = new PolicyCard(workspace, statements);
        page.getChildren().addFirst(guide);
    }

    @Override
    public void refresh() {
        policy.refresh();
        workspace.background().read(this::read, read -> {
            show(read.model());
            guide.show(read.start());
        });
    }

    private Read read() {
        OverviewModel model = model();
        return new Read(model, StartState.read(workspace, !model.measures().isEmpty()));
    }

    private OverviewModel model() {
        OpenRegister register = workspace.register();
        LocalDate today = workspace.today();
        return new OverviewModel(today, register.measures().all(), register.reviews().due(), register.people().all(),
                register.responsibilities().topics(), register.inventory().all().stream().findFirst(),
                ScoreTrend.of(register.scores().samples(), register.scores().absences(), ScoreModel.CLASSIC,
                        workspace.context().clock().getZone()),
                register.scores().target(), register.company().profile(), register.findings().all());
    }

    private void show(OverviewModel model) {
        steps.getChildren().setAll(model.nextSteps().stream().map(this::step).toList());
        ScoreHeadline headline = new ScoreHeadline(model.trend(), model.target(), texts);
        score.setText(headline.value());
        scoreAsOf.setText(headline.asOf());
        headline.againstTarget().show(scoreTarget);
        headline.change(ScoreHeadline.MONTH).show(scoreMonth);
        headline.change(ScoreHeadline.QUARTER).show(scoreQuarter);
        showStatuses(model);
        showReviews(model);
        showFindings(model);
    }

    private Node step(OverviewModel.NextStep step) {
        Hyperlink link = new Hyperlink(texts.get(step.what()), new FontIcon(Feather.ARROW_RIGHT_CIRCLE));
        link.setWrapText(true);
        link.setOnAction(chosen -> workspace.frame().show(step.screen()));
        return link;
    }

    private void showStatuses(OverviewModel model) {
        statuses.getChildren().clear();
        int row = 0;
        for (Status status : Status.values()) {
            long count = model.byStatus().get(status);
            ProgressBar bar = new ProgressBar(
                    model.measures().isEmpty() ? 0 : (double) count / model.measures().size());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(texts.name("measure", status) + ' ' + count);
            bar.getStyleClass().add(Styles.MEDIUM);
            Label number = new Label(String.valueOf(count));
            number.getStyleClass().add("card-number");
            Label name = StatusBadge.of(status, texts).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            statuses.addRow(row++, name, bar, number);
        }
    }

    private void showFindings(OverviewModel model) {
        findings.getChildren().clear();
        int row = 0;
        for (Severity severity : Severity.values()) {
            Label number = new Label(String.valueOf(model.open(severity)));
            number.getStyleClass().add("card-number");
            Label name = FindingBadges.severity(severity, texts).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            findings.addRow(row++, name, number);
        }
        showIf(model.findings().isEmpty(), noFindings, "overview.noFindings");
    }

    private void showReviews(OverviewModel model) {
        List<ReviewStatus> due = model.due();
        reviews.getChildren().clear();
        showIf(due.isEmpty(), noReviews, "overview.noReviews");
        int row = 0;
        for (ReviewStatus standing : due.stream().limit(MOST_REVIEWS).toList()) {
            boolean measure = standing.subject().ref().type().equals("measure");
            String name = texts.get(standing.subject().name());
            Hyperlink link = new Hyperlink(measure ? standing.subject().ref().label() + "  " + name : name);
            link.setWrapText(true);
            link.setOnAction(
                    chosen -> workspace.frame().show(measure ? "measures" : "reviews", standing.subject().ref().id()));
            Label when = ReviewBadge.of(standing, dates, texts).label();
            when.setMinWidth(Label.USE_PREF_SIZE);
            reviews.addRow(row++, link, when);
        }
        if (due.size() > MOST_REVIEWS) {
            Hyperlink more = new Hyperlink(texts.get("overview.moreReviews", due.size() - MOST_REVIEWS));
            more.setOnAction(chosen -> workspace.frame().show("reviews"));
            reviews.addRow(row, more);
        }
    }

    /** Says that there is nothing, which is known only now that everything was read. */
    private void showIf(boolean nothing, Label label, String sentence) {
        label.setText(texts.get(sentence));
        label.setVisible(nothing);
        label.setManaged(nothing);
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
        policy.open();
    }

    @FXML
    private void openMeasures() {
        workspace.frame().show("measures");
    }

    @Override
    public List<Node> panes() {
        return guide.isVisible() ? List.of(guide, root) : List.of(root);
    }
}
