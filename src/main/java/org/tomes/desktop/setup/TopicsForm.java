package org.tomes.desktop.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Actor;
import org.tomes.people.Assignee;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyService;
import org.tomes.text.Message;

/**
 * Adds the usual topics of the responsibility matrix at once, assigned to one person, who may delegate them later.
 * Another person, of top management, is accountable for the policy, so that nobody releases their own text.
 */
final class TopicsForm extends MultipleChoiceForm {

    private static final Pattern TOP_MANAGEMENT = Pattern
            .compile("(?iu).*(geschäftsf|geschaeftsf|vorstand|inhaber|managing director|chief executive|\\bCEO\\b).*");

    private final VBox topics = new VBox();
    private final ComboBox<Optional<PersonId>> management = new ComboBox<>();
    private final ObjectProperty<Optional<PersonId>> manager = new SimpleObjectProperty<>(Optional.empty());
    private final Label samePerson = wrapped("start.topics.same");

    TopicsForm(Workspace workspace, Runnable onChanged) {
        super("topics", workspace, onChanged);
        topics.getStyleClass().add("step-choices");
        samePerson.setId("start-same-person");
        samePerson.getStyleClass().add("field-error");
        samePerson.managedProperty().bind(samePerson.visibleProperty());
        samePerson.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosenPerson.get().isPresent() && manager.get().equals(chosenPerson.get()), chosenPerson,
                        manager));
        arrange(person("start.topics.person"), field("manager", "start.topics.management", management), samePerson,
                buttons(add), topics);
    }

    @Override
    void open(GuidedStartState state) {
        offer(state);
        if (manager.get().isEmpty()) {
            manager.set(state.people()
                    .stream()
                    .filter(person -> person.active() && TOP_MANAGEMENT.matcher(person.jobTitle()).matches())
                    .findFirst()
                    .map(Person::id));
        }
        ComboBoxes.people(management, manager, state.people(), texts.get("start.nobody"));
        workspace.background().read(this::present, this::show);
    }

    private Set<String> present() {
        Set<String> subjects = new HashSet<>();
        workspace.register().records().responsibilities().topics().forEach(topic -> subjects.add(topic.subject()));
        return subjects;
    }

    private void show(Set<String> present) {
        clearBoxes();
        List<CheckBox> boxes = TopicKeys.ALL.stream().filter(key -> !present.contains(key)).map(this::box).toList();
        topics.getChildren().setAll(boxes);
        topics.getChildren().addFirst(heading(texts.get("start.topics.all"), boxes));
        count();
    }

    private CheckBox box(String key) {
        return box(key, texts.get("people.subject." + key), true);
    }

    @Override
    void add(List<String> chosen, Optional<PersonId> responsible) {
        List<Responsibility> added = chosen.stream()
                .map(key -> Responsibility.forSubject(key).assigned(duties(key, responsible)))
                .toList();
        Optional<PersonId> approver = chosen.contains(DecisionAuthority.POLICY) ? manager.get() : Optional.empty();
        write(() -> added(added, approver), written -> workspace.showReversible(
                Message.of("start.topics.added", written.topics().size()), written, this::removed,
                removed -> added(removed.topics().stream().map(topic -> topic.withRevision(0)).toList(), approver),
                stored -> NOTHING_MORE.run()));
    }

    /**
     * Topics as stored, with the approver of documents.
     *
     * @param approver the company profile before and after the approver was set; empty if none was set
     */
    private record Added(List<Responsibility> topics, Optional<ApproverChange> approver) {
    }

    private record ApproverChange(CompanyProfile before, CompanyProfile after) {
    }

    /** The person who is accountable for the policy also approves it, unless an approver is entered. */
    private Added added(List<Responsibility> topics, Optional<PersonId> approver) {
        Actor actor = workspace.actor();
        List<Responsibility> added = workspace.register().records().responsibilities().addAll(actor, topics);
        CompanyProfile before = company().profile();
        boolean isOpen = !before.name().isBlank() && before.approver().isEmpty() && !before.author().equals(approver);
        return new Added(added,
                approver.filter(person -> isOpen)
                        .map(person -> new ApproverChange(before,
                                company().save(actor, before.withApprover(Optional.of(person))))));
    }

    private Added removed(Added added) {
        Actor actor = workspace.actor();
        added.topics().forEach(topic -> workspace.register().records().responsibilities().remove(actor, topic));
        added.approver()
                .ifPresent(change -> company().restore(actor, RecordUndo.of(change.before(), change.after(),
                        company().profile(), CompanyProfile::withRevision)));
        return added;
    }

    private CompanyService company() {
        return workspace.register().records().company();
    }

    private List<RaciAssignment> duties(String topic, Optional<PersonId> responsible) {
        Optional<PersonId> accountable = topic.equals(DecisionAuthority.POLICY) ? manager.get().or(() -> responsible)
                : responsible;
        return Stream.concat(
                accountable.stream().map(person -> new RaciAssignment(new Assignee.OfPerson(person), Duty.ACCOUNTABLE)),
                responsible.stream().map(person -> new RaciAssignment(new Assignee.OfPerson(person), Duty.RESPONSIBLE)))
                .toList();
    }
}
