package org.tomes.desktop.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.link.LinkedText;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The decisions of management reviews, and their progress. */
final class DecisionsController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private List<Person> people = List.of();
    private Map<PersonId, String> names = Map.of();
    /** Whether withdrawn decisions were omitted once. */
    private boolean omitted;
    private final DecisionDialogs dialogs;
    private Optional<Decision> chosen = Optional.empty();
    @FXML
    private RecordTable<Decision> table;
    @FXML
    private Button add;
    @FXML
    private VBox detail;
    @FXML
    private Label heading;
    @FXML
    private Label standing;
    @FXML
    private FlowPane buttons;
    @FXML
    private Button confirm;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox facts;

    DecisionsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.dialogs = new DecisionDialogs(workspace, this::refresh);
    }

    @FXML
    private void initialize() {
        table.setUp(
                new TableSpec<>("review-decisions", List.of(
                        Column.<Decision>code("code", "review.field.code", 80, Decision::code)
                                .sortedBy(Comparator.comparing(Decision::number)),
                        Column.text("title", "decision.field.title", 420, Decision::title),
                        Column.<Decision>text("due", "decision.field.due", 110,
                                decision -> decision.due().map(dates::show).orElse(""))
                                .sortedBy(Comparator.comparing(decision -> decision.due().orElse(LocalDate.MAX)))
                                .dated(texts.get("decision.field.due"), decision -> dates.show(decision.due())),
                        Column.<Decision>badge("state", "review.field.state", 150, this::badge,
                                Comparator.comparing(Decision::state)).alwaysShown(),
                        Column.text("owner", "review.field.owner", 150, this::owner),
                        Column.<Decision>text("decided", "decision.field.decided", 150,
                                decision -> dates.show(decision.decided()))
                                .sortedBy(Comparator.comparing(Decision::decided))),
                        Stream.of(DecisionState.values())
                                .map(state -> new FilterChip<Decision>("state", texts.name("decision", state),
                                        decision -> decision.state() == state))
                                .toList(),
                        Decision::id,
                        decision -> String.join("\n", decision.code(), decision.summary().title(), decision.text(),
                                decision.outcome(), owner(decision)),
                        Message.of("desktop_review.noDecisions")),
                workspace);
        table.addAction(add);
        table.onSelection(this::show);
        table.openFirstAutomatically();
        table.offerActions(() -> ButtonActions.actions(actionPanes()));
        show(List.of());
    }

    private String owner(Decision decision) {
        return decision.owner().map(person -> names.getOrDefault(person, "")).orElse("");
    }

    private Badge badge(Decision decision) {
        String name = texts.name("decision", decision.state());
        return switch (decision.state()) {
            case OPEN -> decision.isOverdue(workspace.today())
                    ? new Badge(Feather.ALERT_CIRCLE, Tone.BAD, texts.get("review.reviewState.OVERDUE"))
                    : new Badge(Feather.CIRCLE, Tone.ACTIVE, name);
            case IMPLEMENTED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, name);
            case WITHDRAWN -> new Badge(Feather.SLASH, Tone.QUIET, name);
        };
    }

    void show(List<Decision> decisions, List<Person> allPeople) {
        people = allPeople;
        names = Person.namesById(people);
        table.show(decisions);
        omitWithdrawn(decisions);
    }

    /** Omits withdrawn decisions, such as those undone, as soon as there is one; the user can show them again. */
    private void omitWithdrawn(List<Decision> decisions) {
        boolean isAny = decisions.stream().anyMatch(decision -> decision.state() == DecisionState.WITHDRAWN);
        if (isAny && !omitted) {
            table.filter(Stream.of(DecisionState.OPEN, DecisionState.IMPLEMENTED)
                    .map(state -> texts.name("decision", state))
                    .toList());
        }
        omitted |= isAny;
    }

    List<Node> actionPanes() {
        return List.of(add, buttons);
    }

    RecordTable<Decision> table() {
        return table;
    }

    @FXML
    void add() {
        dialogs.edit(Decision.of("", workspace.today()), people);
    }

    @FXML
    void edit() {
        chosen.ifPresent(decision -> dialogs.edit(decision, people));
    }

    List<Node> panes() {
        return List.of(table.pane(), detail);
    }

    @FXML
    private void confirm() {
        chosen.ifPresent(dialogs::confirm);
    }

    private void refresh() {
        workspace.background()
                .read(workspace.register().records().reviews().decisions()::all, decisions -> show(decisions, people));
    }

    private void show(List<Decision> selected) {
        chosen = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
        buttons.setVisible(chosen.isPresent());
        facts.getChildren().clear();
        standing.setGraphic(null);
        if (chosen.isEmpty()) {
            heading.setText("");
            standing.setText(texts.get("desktop_review.chooseDecision"));
            return;
        }
        Decision decision = chosen.get();
        String title = decision.summary().title();
        heading.setText(title.isEmpty() ? decision.code() : RecordNames.of(decision.code(), title));
        badge(decision).show(standing);
        if (decision.state() == DecisionState.OPEN) {
            confirm.setDisable(false);
        } else {
            DisabledReason.disable(confirm,
                    texts.get("desktop_review.confirm.settled", texts.name("decision", decision.state())));
        }
        fact("decision.field.text", decision.text());
        fact("decision.field.findings",
                decision.findings().stream().map(Object::toString).collect(Collectors.joining(", ")));
        fact("decision.field.owner", owner(decision));
        fact("decision.field.due", decision.due().map(dates::show).orElse(""));
        fact("decision.field.decided", dates.show(decision.decided()));
        fact("decision.field.proposal", decision.proposal().map(proposal -> proposal.title(texts)).orElse(""));
        fact("decision.field.outcome", decision.outcome());
        fact("decision.field.settled", decision.settled().map(dates::show).orElse(""));
        scroll.setVvalue(0);
    }

    /** Adds a text in which codes of records are links, unless it is empty. */
    private void fact(String name, String text) {
        if (!text.isEmpty()) {
            Label label = new Label(texts.get(name));
            label.getStyleClass().add("field-label");
            facts.getChildren().add(new VBox(2, label, new LinkedText(text, workspace)));
        }
    }
}
