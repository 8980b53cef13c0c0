package org.tomes.desktop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Objections;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.measure.AmountText;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionService;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.DecisionSummary;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The dialogs in which decisions of management reviews are added, edited and confirmed as implemented. */
public final class DecisionDialogs {

    private static final String NOBODY = "";

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable written;

    /** @param written called after every write */
    public DecisionDialogs(Workspace workspace, Runnable written) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.written = written;
    }

    /** @param decision an existing decision, or a new one with revision 0 */
    void edit(Decision decision, List<Person> people) {
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
                        values(decision), Entry.line("title", Message.of("decision.field.title"), false),
                        Entry.text("text", Message.of("decision.field.text"), true),
                        Entry.date("decided", Message.of("decision.field.decided"), true),
                        Entry.optionalChoice("owner", Message.of("review.field.owner"), owners),
                        Entry.date("due", Message.of("decision.field.due"), false),
                        Entry.line("effortDays", Message.of("decision.field.effortDays"), false),
                        Entry.line("findings", Message.of("decision.field.findings"), false),
                        Entry.optionalChoice("proposal", Message.of("decision.field.proposal"), proposals()),
                        Entry.choice("state", Message.of("review.field.state"), states),
                        Entry.text("outcome", Message.of("decision.field.outcome"), false)),
                answer -> changed(decision, answer, people));
    }

    /** @param code such as D-7 */
    public void confirm(String code) {
        workspace.background().read(() -> service().get(code), this::confirm);
    }

    /**
     * @param code such as D-7
     * @param form contains the new due date as {@link InlineEdit#DAY}
     */
    public void reschedule(String code, FormInput form) {
        workspace.background()
                .read(() -> service().get(code), decision -> ask(decision, form,
                        answer -> decision.withOwner(decision.owner(), answer.day(InlineEdit.DAY))));
    }

    /** Asks for the outcome, and marks the decision as implemented. */
    void confirm(Decision decision) {
        ask(decision,
                FormInput.of(
                        new Confirmation(Message.of("desktop_review.confirmDecision", decision.code()),
                                Message.of("desktop_review.confirmText", decision.firstLine()),
                                Message.of("desktop_review.confirm")),
                        Map.of("outcome", decision.outcome()),
                        Entry.text("outcome", Message.of("decision.field.outcome"), false)),
                answer -> decision.withState(DecisionState.IMPLEMENTED, answer.value("outcome"), workspace.today()));
    }

    private Map<String, String> values(Decision decision) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", decision.summary().title());
        values.put("text", decision.text());
        values.put("effortDays", AmountText.format(decision.summary().effortDays(), texts.language().locale()));
        values.put("decided", decision.decided().toString());
        values.put("owner", decision.owner().map(PersonId::toString).orElse(NOBODY));
        values.put("due", decision.due().map(LocalDate::toString).orElse(""));
        values.put("findings", decision.findings().stream().map(Object::toString).collect(Collectors.joining(", ")));
        values.put("proposal", decision.proposal().map(Enum::name).orElse(""));
        values.put("state", decision.state().name());
        values.put("outcome", decision.outcome());
        return values;
    }

    /** Returns the proposals in the order of the review. */
    private List<Choice> proposals() {
        return Stream.concat(Stream.of(new Choice("", texts.get("desktop_review.noProposal"))),
                Stream.of(ReviewProposal.values()).map(proposal -> new Choice(proposal.name(), proposal.title(texts))))
                .toList();
    }

    /** @param changed returns the decision with the input */
    private void ask(Decision decision, FormInput form, Function<FormInput, Decision> changed) {
        new FormSaving(workspace, form).confirming(answer -> objection(decision, changed.apply(answer)))
                .save((answer, progress) -> save(changed.apply(answer)), saved -> saved(decision, saved));
    }

    /** Reads which facts of the register speak against an implementation. */
    private Optional<Confirmation> objection(Decision before, Decision changed) {
        Objections objections = new Objections(texts);
        if (changed.state() == DecisionState.IMPLEMENTED && before.state() != DecisionState.IMPLEMENTED) {
            objections.add(texts.get("desktop_measure.openFindings"),
                    workspace.register()
                            .azure()
                            .findings()
                            .all()
                            .stream()
                            .filter(finding -> finding.state() == FindingState.OPEN
                                    && changed.findings().contains(finding.id()))
                            .map(Finding::id)
                            .map(FindingId::toString)
                            .toList());
            if (changed.outcome().isEmpty()) {
                objections.add(texts.get("decision.field.outcome"), texts.get("desktop_review.noOutcome"));
            }
        }
        return objections.question(Message.of("desktop_review.confirmDecision", before.code()),
                "desktop_review.doubtfulDecision", Message.of("desktop_review.confirmAnyway"));
    }

    private void saved(Decision decision, Saved done) {
        Decision saved = done.decision();
        // Decisions are never deleted; one added by mistake is withdrawn.
        Decision before = decision.revision() > 0 ? decision
                : saved.withState(DecisionState.WITHDRAWN, texts.get("desktop_measure.undoReason"), workspace.today());
        workspace.showReversible(done.message(), before, saved,
                (version, over) -> service().save(workspace.actor(),
                        RecordUndo.of(version, over, service().get(saved.code()), Decision::withRevision)),
                restored -> written.run());
        written.run();
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

    private Decision changed(Decision decision, FormInput answer, List<Person> people) {
        Optional<PersonId> owner = people.stream()
                .map(Person::id)
                .filter(person -> person.toString().equals(answer.value("owner")))
                .findFirst();
        return decision.withText(answer.value("text"), answer.day("decided").orElse(decision.decided()))
                .withSummary(new DecisionSummary(answer.value("title"),
                        typed("effortDays", answer, effort -> AmountText.parse(effort, texts.language().locale()))))
                .withOwner(owner, answer.day("due"))
                .withFindings(typed("findings", answer, DecisionDialogs::ids))
                .withProposal(Stream.of(ReviewProposal.values())
                        .filter(proposal -> proposal.name().equals(answer.value("proposal")))
                        .findFirst())
                .withState(DecisionState.valueOf(answer.value("state")), answer.value("outcome"), workspace.today());
    }

    /** Reads what was typed into a field; an error is shown at this field, and the other input remains. */
    private static <T> T typed(String field, FormInput answer, Function<String, T> reading) {
        try {
            return reading.apply(answer.value(field));
        } catch (Problem e) {
            throw new InvalidRecord(List.of(new FieldError(field, e.sentence())));
        }
    }

    private static List<FindingId> ids(String written) {
        return Stream.of(written.split("[,;\\s]+")).filter(id -> !id.isEmpty()).map(FindingId::of).distinct().toList();
    }

    private DecisionService service() {
        return workspace.register().records().reviews().decisions();
    }
}
