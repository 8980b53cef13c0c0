package org.tomes.desktop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.FindingId;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionService;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The decisions of management reviews, and their progress. */
final class DecisionsController {

    private static final String NOBODY = "";

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private List<Person> people = List.of();
    private Map<PersonId, String> names = Map.of();
    /** Whether withdrawn decisions were omitted once. */
    private boolean omitted;
    @FXML
    private RecordTable<Decision> table;
    @FXML
    private Button add;
    @FXML
    private Button edit;

    DecisionsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("review-decisions", List.of(
                Column.<Decision>code("code", "review.field.code", 80, Decision::code)
                        .sortedBy(Comparator.comparing(Decision::number)),
                Column.text("text", "decision.field.text", 420, decision -> decision.text().replace('\n', ' ')),
                Column.<Decision>text("due", "decision.field.due", 110,
                        decision -> decision.due().map(dates::show).orElse(""))
                        .sortedBy(Comparator.comparing(decision -> decision.due().orElse(LocalDate.MAX)))
                        .dated(texts.get("decision.field.due"), decision -> dates.show(decision.due())),
                Column.<Decision>badge("state", "review.field.state", 150, this::badge,
                        Comparator.comparing(Decision::state)).alwaysShown(),
                Column.text("owner", "review.field.owner", 150, this::owner),
                Column.<Decision>text("decided", "decision.field.decided", 150,
                        decision -> dates.show(decision.decided())).sortedBy(Comparator.comparing(Decision::decided))),
                Stream.of(DecisionState.values())
                        .map(state -> new FilterChip<Decision>("state", texts.name("decision", state),
                                decision -> decision.state() == state))
                        .toList(),
                Decision::id,
                decision -> String.join("\n", decision.code(), decision.text(), decision.outcome(), owner(decision)),
                Message.of("desktop_review.noDecisions")), workspace);
        table.addAction(add);
        table.addAction(edit);
        table.onSelection(selected -> edit.setDisable(selected.size() != 1));
        table.offerActions(() -> ButtonActions.actions(actionPanes()));
        edit.setDisable(true);
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
        return List.of(add, edit);
    }

    RecordTable<Decision> table() {
        return table;
    }

    @FXML
    void add() {
        ask(Decision.of("", workspace.today()));
    }

    @FXML
    void edit() {
        ask(table.selected().getFirst());
    }

    private static Map<String, String> values(Decision decision) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("text", decision.text());
        values.put("decided", decision.decided().toString());
        values.put("owner", decision.owner().map(PersonId::toString).orElse(NOBODY));
        values.put("due", decision.due().map(LocalDate::toString).orElse(""));
        values.put("findings", decision.findings().stream().map(Object::toString).collect(Collectors.joining(", ")));
        values.put("proposal", decision.proposal().map(Enum::name).orElse(""));
        values.put("state", decision.state().name());
        values.put("outcome", decision.outcome());
        return values;
    }

    private void ask(Decision decision) {
        Message title = decision.revision() == 0 ? Message.of("desktop_review.addDecision")
                : Message.of("desktop_review.editDecision", decision.code());
        List<Choice> owners = new ArrayList<>(List.of(new Choice(NOBODY, texts.get("desktop_review.nobody"))));
        people.stream()
                .filter(person -> person.active() || decision.owner().filter(person.id()::equals).isPresent())
                .forEach(person -> owners.add(new Choice(person.id().toString(), person.name())));
        List<Choice> states = Stream.of(DecisionState.values())
                .map(state -> new Choice(state.name(), texts.name("decision", state)))
                .toList();
        ask(decision,
                FormInput.of(
                        new Confirmation(title, Message.of("desktop_review.decisionHelp"), Message.of("desktop.save")),
                        values(decision), Entry.text("text", Message.of("decision.field.text"), true),
                        Entry.date("decided", Message.of("decision.field.decided"), true),
                        Entry.optionalChoice("owner", Message.of("review.field.owner"), owners),
                        Entry.date("due", Message.of("decision.field.due"), false),
                        Entry.line("findings", Message.of("decision.field.findings"), false),
                        Entry.optionalChoice("proposal", Message.of("decision.field.proposal"), proposals()),
                        Entry.choice("state", Message.of("review.field.state"), states),
                        Entry.text("outcome", Message.of("decision.field.outcome"), false)));
    }

    /** Returns the proposals in the order of the review. */
    private List<Choice> proposals() {
        return Stream.concat(Stream.of(new Choice("", texts.get("desktop_review.noProposal"))),
                Stream.of(ReviewProposal.values()).map(proposal -> new Choice(proposal.name(), proposal.title(texts))))
                .toList();
    }

    /** Shows the form with its errors until the register accepts the input or the user cancels. */
    private void ask(Decision decision, FormInput form) {
        workspace.dialogs()
                .fill(form)
                .ifPresent(answer -> workspace.background()
                        .<Saved>job(progress -> save(changed(decision, answer)))
                        .onSuccess(done -> {
                            Decision saved = done.decision();
                            // Decisions are never deleted; one added by mistake is withdrawn.
                            Decision before = decision.revision() > 0 ? decision
                                    : saved.withState(DecisionState.WITHDRAWN, texts.get("desktop_measure.undoReason"),
                                            workspace.today());
                            workspace.showReversible(done.message(), before, saved,
                                    (version,
                                            over) -> service().save(workspace.actor(), RecordUndo.of(version, over,
                                                    service().get(saved.code()), Decision::withRevision)),
                                    restored -> refresh());
                            refresh();
                        })
                        .onFailure(failure -> {
                            if (failure instanceof InvalidRecord invalid) {
                                ask(decision, answer.refused(invalid.errors()));
                            } else {
                                workspace.dialogs().failed(failure);
                            }
                        })
                        .start());
    }

    /**
     * @param planned date until which the remediation of its findings is planned, if the decision is due earlier
     */
    private record Saved(Decision decision, Optional<LocalDate> planned) {

        Message message() {
            return planned.map(day -> Message.of("decision.saved.early", decision.code(), day))
                    .orElseGet(() -> Message.of("decision.saved", decision.code()));
        }
    }

    private Saved save(Decision decision) {
        Decision saved = service().save(workspace.actor(), decision);
        return new Saved(saved, workspace.register().documents().statements().lateRemediationDate(saved));
    }

    private Decision changed(Decision decision, FormInput answer) {
        Optional<PersonId> owner = people.stream()
                .map(Person::id)
                .filter(person -> person.toString().equals(answer.value("owner")))
                .findFirst();
        return decision.withText(answer.value("text"), answer.day("decided").orElse(decision.decided()))
                .withOwner(owner, answer.day("due"))
                .withFindings(ids(answer.value("findings")))
                .withProposal(Stream.of(ReviewProposal.values())
                        .filter(proposal -> proposal.name().equals(answer.value("proposal")))
                        .findFirst())
                .withState(DecisionState.valueOf(answer.value("state")), answer.value("outcome"), workspace.today());
    }

    private static List<FindingId> ids(String written) {
        return Stream.of(written.split("[,;\\s]+")).filter(id -> !id.isEmpty()).map(FindingId::of).distinct().toList();
    }

    private DecisionService service() {
        return workspace.register().records().reviews().decisions();
    }

    private void refresh() {
        workspace.background().read(service()::all, decisions -> show(decisions, people));
    }
}
