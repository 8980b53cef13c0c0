package org.tomes.desktop.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.link.LinkedText;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.files.OutputFile;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewCalendarFile;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * All records that are reviewed, most urgent first: measures, responsibilities, documents, evidence; and the decisions
 * of management reviews.
 */
public final class ReviewsController implements Screen {

    private record LoadedReviews(List<ReviewStatus> standings, List<Person> people, List<Decision> decisions) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final ReviewDialogs dialogs;
    private final SignedReviews signed;
    private final DecisionsController decisions;
    private Map<PersonId, String> names = Map.of();
    private Optional<ReviewStatus> chosen = Optional.empty();
    @FXML
    private TabPane tabs;
    @FXML
    private Tab decisionsTab;
    @FXML
    private RecordTable<ReviewStatus> table;
    @FXML
    private VBox detail;
    @FXML
    private LinkedText heading;
    @FXML
    private Label standing;
    @FXML
    private FlowPane buttons;
    @FXML
    private Label signedHeading;
    @FXML
    private Button sign;
    @FXML
    private Button open;
    @FXML
    private Button plan;

    public ReviewsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.dialogs = new ReviewDialogs(workspace, this::refresh);
        this.signed = new SignedReviews(workspace);
        this.decisions = new DecisionsController(workspace);
    }

    @FXML
    private void initialize() {
        decisionsTab.setContent(ViewLoader.load(texts, decisions));
        table.setUp(spec(), workspace);
        Button calendar = new Button(texts.get("desktop_review.calendar"), new FontIcon(Feather.CALENDAR));
        calendar.setOnAction(pressed -> exportCalendar());
        table.addAction(calendar);
        VBox.setVgrow(signed, Priority.ALWAYS);
        detail.getChildren().add(signed);
        open.managedProperty().bind(open.visibleProperty());
        table.openFirstAutomatically();
        table.offerActions(() -> TrailAction.added(ButtonActions.actions(actionPanes()),
                table.selected().stream().map(status -> status.subject().ref()), workspace));
        table.onSelection(this::show);
        show(List.of());
    }

    private TableSpec<ReviewStatus> spec() {
        List<Column<ReviewStatus>> columns = List.of(
                Column.<ReviewStatus>code("code", "review.field.code", 85,
                        reviewStatus -> reviewStatus.subject().code()),
                Column.<ReviewStatus>text("title", "review.field.title", 300, this::name),
                Column.<ReviewStatus>badge("state", "review.field.nextReview", 190,
                        reviewStatus -> ReviewBadge.of(reviewStatus, dates, texts), ReviewStatus.BY_URGENCY)
                        .alwaysShown(),
                Column.<ReviewStatus>text("owner", "review.field.owner", 140, this::owner),
                Column.<ReviewStatus>text("type", "review.field.type", 120, this::type),
                Column.<ReviewStatus>text("last", "review.field.lastReview", 180,
                        reviewStatus -> reviewStatus.last().map(review -> dates.show(review.date())).orElse(""))
                        .sortedBy(Comparator.comparing(reviewStatus -> reviewStatus.last()
                                .map(review -> review.date())
                                .orElse(LocalDate.MIN))),
                Column.<ReviewStatus>text("months", "review.field.interval", 110,
                        reviewStatus -> String.valueOf(reviewStatus.subject().months()))
                        .sortedBy(Comparator.comparing(reviewStatus -> reviewStatus.subject().months()))
                        .rightAligned()
                        .hiddenAtFirst());
        Stream<FilterChip<ReviewStatus>> states = Stream.of(ReviewState.OVERDUE, ReviewState.DUE, ReviewState.DUE_SOON)
                .map(state -> new FilterChip<>("state", texts.name("review", state),
                        reviewStatus -> reviewStatus.state() == state));
        Stream<FilterChip<ReviewStatus>> types = Stream
                .of(RecordType.MEASURE, RecordType.SOA, RecordType.RESPONSIBILITY, RecordType.DOCUMENT,
                        RecordType.EVIDENCE, RecordType.SCORE_TARGET, RecordType.COST)
                .map(type -> new FilterChip<>("type", texts.get("review.type." + type.key()),
                        reviewStatus -> reviewStatus.subject().ref().is(type)));
        return new TableSpec<>("reviews", columns, Stream.concat(states, types).toList(),
                reviewStatus -> reviewStatus.subject().ref().type() + ":" + reviewStatus.subject().ref().id(),
                reviewStatus -> String.join("\n", reviewStatus.subject().code(), name(reviewStatus), type(reviewStatus),
                        owner(reviewStatus)),
                Message.of("desktop_review.empty"));
    }

    private String name(ReviewStatus status) {
        return texts.get(status.subject().name());
    }

    private String type(ReviewStatus status) {
        return texts.get("review.type." + status.subject().ref().type());
    }

    private String owner(ReviewStatus status) {
        return status.subject().owner().map(id -> names.getOrDefault(id, "")).orElse("");
    }

    private void show(List<ReviewStatus> selected) {
        chosen = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
        Stream.of(buttons, signedHeading, signed).forEach(part -> part.setVisible(chosen.isPresent()));
        if (chosen.isEmpty()) {
            heading.show("", workspace);
            standing.setText(texts.get("desktop_review.chooseOne"));
            standing.setGraphic(null);
            signed.clear();
            return;
        }
        ReviewStatus status = chosen.get();
        heading.show(RecordNames.of(status.subject().code(), name(status)).strip(), workspace);
        ReviewBadge.of(status, dates, texts).show(standing);
        open.setVisible(RecordNavigation.showing(status.subject().ref(), workspace.frame()).isPresent());
        DisabledReason.disable(plan, texts.get("desktop.disabled.reading"));
        workspace.background()
                .read(() -> workspace.register().records().reviews().hasOwnInterval(status.subject().ref()),
                        hasOwnInterval -> {
                            if (chosen.filter(status::equals).isPresent()) {
                                allowPlanning(status, hasOwnInterval);
                            }
                        });
        signed.show(status.subject().ref());
    }

    private void allowPlanning(ReviewStatus status, boolean hasOwnInterval) {
        if (hasOwnInterval) {
            DisabledReason.disable(plan, texts.get("desktop_review.plan.ownInterval", name(status)));
        } else {
            plan.setDisable(false);
        }
    }

    @FXML
    private void sign() {
        chosen.ifPresent(dialogs::sign);
    }

    /** Shows the record that is reviewed. */
    @FXML
    private void open() {
        chosen.flatMap(status -> RecordNavigation.showing(status.subject().ref(), workspace.frame()))
                .ifPresent(Runnable::run);
    }

    @FXML
    private void plan() {
        chosen.ifPresent(dialogs::plan);
    }

    private void exportCalendar() {
        workspace.dialogs()
                .chooseFileToSave(texts.get("desktop_review.calendarFile"))
                .ifPresent(file -> workspace.background().<Path>job(progress -> {
                    OutputFile.at(file)
                            .write(ReviewCalendarFile.of(workspace.register().records().reviews().all(),
                                    workspace.register().register().id().toString(),
                                    workspace.context().clock().instant(), texts));
                    return file;
                })
                        .onSuccess(written -> workspace.frame()
                                .showFileWritten(Message.of("review.calendar.written", written.toString()), written))
                        .start());
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedReviews(workspace.register().records().reviews().all(),
                        workspace.register().records().people().all(),
                        workspace.register().records().reviews().decisions().all()), read -> {
                            names = Person.namesById(read.people());
                            table.show(read.standings());
                            decisions.show(read.decisions(), read.people());
                        });
    }

    /** @param recordId the record that is reviewed, or the code of a decision, or its id after {@code decision/} */
    @Override
    public void select(String recordId) {
        if (recordId.matches("D-\\d+|decision/.+")) {
            tabs.getSelectionModel().select(decisionsTab);
            decisions.table()
                    .select(decision -> decision.code().equals(recordId) || recordId.endsWith("/" + decision.id()));
            return;
        }
        tabs.getSelectionModel().selectFirst();
        table.select(reviewStatus -> reviewStatus.subject().ref().id().equals(recordId));
    }

    @Override
    public void filter(List<String> labels) {
        tabs.getSelectionModel().selectFirst();
        table.filter(labels);
    }

    @Override
    public void apply(ListFilter filter) {
        tabs.getSelectionModel().selectFirst();
        table.narrow(filter);
    }

    @Override
    public void find() {
        if (decisionsTab.isSelected()) {
            decisions.table().find();
        } else {
            table.find();
        }
    }

    @Override
    public void create() {
        tabs.getSelectionModel().select(decisionsTab);
        decisions.add();
    }

    @Override
    public List<Node> panes() {
        return decisionsTab.isSelected() ? decisions.panes() : List.of(table.pane(), detail);
    }

    @Override
    public List<Node> actionPanes() {
        return decisionsTab.isSelected() ? decisions.actionPanes() : List.of(buttons);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_review.addDecisionButton"), this::create),
                new Action(Message.of("desktop_review.calendar"), this::exportCalendar));
    }
}
