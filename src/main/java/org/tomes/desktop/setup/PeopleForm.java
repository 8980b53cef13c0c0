package org.tomes.desktop.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Actor;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/** Adds several people at once from a pasted list of names. */
final class PeopleForm extends StepForm {

    private static final int ROWS = 6;

    private final TextArea names = new TextArea();
    private final Label known = new Label();
    private final Label unclear = new Label();
    private final Button add;
    private List<Person> existingPeople = List.of();

    PeopleForm(Workspace workspace, Runnable onChanged) {
        super("people", workspace, onChanged);
        names.setPromptText(texts.get("start.people.prompt"));
        names.setPrefRowCount(ROWS);
        names.setWrapText(true);
        add = accent(button("people", "start.continue", this::save));
        names.textProperty().subscribe(this::count);
        known.setWrapText(true);
        known.managedProperty().bind(known.textProperty().isNotEmpty());
        unclear.setId("start-unclear");
        unclear.getStyleClass().add("field-error");
        unclear.setWrapText(true);
        unclear.managedProperty().bind(unclear.textProperty().isNotEmpty());
        arrange(field("name", "start.people.names", names), unclear, known, buttons(add, skip()));
        names.setId("start-names");
    }

    private void count() {
        Message actionText = actionText(PastedPeople.people(names.getText(), existingPeople));
        boolean isNothing = PastedPeople.people(names.getText(), existingPeople).isEmpty();
        List<String> unclearLines = PastedPeople.unclearLines(names.getText());
        unclear.setText(unclearLines.isEmpty() ? ""
                : texts.get("start.people.unclear",
                        unclearLines.stream()
                                .map(line -> texts.get("start.people.line", line))
                                .collect(Collectors.joining(", "))));
        DisabledReason.setReason(add,
                texts.get(unclearLines.isEmpty() ? "desktop.disabled.noNames" : "desktop.disabled.unclearNames"));
        add.setDisable(isNothing || !unclearLines.isEmpty());
        add.setText(texts.get(actionText));
        known.setText(Stream.concat(
                omitted("start.people.known", PastedPeople.knownPeople(names.getText(), existingPeople)).stream(),
                Stream.of(
                        omitted("start.people.repeated", PastedPeople.repeatedPeople(names.getText(), existingPeople)),
                        omitted("start.people.completed", PastedPeople.completed(names.getText(), existingPeople)),
                        comma()).flatMap(Optional::stream))
                .collect(Collectors.joining("\n")));
    }

    /** Returns the name of the button, which distinguishes new people from people whose data is completed. */
    private static Message actionText(List<Person> people) {
        int completed = (int) people.stream().filter(person -> person.revision() > 0).count();
        return actionText("start.people.add", "start.people.complete", "start.people.addAndComplete",
                people.size() - completed, completed);
    }

    private static Message actionText(String added, String completed, String both, int newPeople, int known) {
        return known == 0 ? Message.of(added, newPeople)
                : newPeople == 0 ? Message.of(completed, known) : Message.of(both, newPeople, known);
    }

    private static Message announcement(List<Person> written, Map<PersonId, Person> before) {
        int known = (int) written.stream().filter(person -> before.containsKey(person.id())).count();
        return Message.of("start.people.done",
                actionText("start.people.added", "start.people.completedNow", "start.people.addedAndCompleted",
                        written.size() - known, known),
                written.stream().map(Person::name).collect(Collectors.joining(", ")));
    }

    private Optional<String> comma() {
        List<String> doubtful = PastedPeople.namesWithComma(names.getText());
        return doubtful.isEmpty() ? Optional.empty()
                : Optional.of(texts.get("start.people.comma",
                        doubtful.stream()
                                .map(name -> texts.get("start.people.line", name))
                                .collect(Collectors.joining(", "))));
    }

    private Optional<String> omitted(String reason, List<Person> people) {
        return people.isEmpty() ? Optional.empty()
                : Optional.of(texts.get(reason,
                        people.stream().map(Person::name).distinct().collect(Collectors.joining(", "))));
    }

    @Override
    void open(GuidedStartState state) {
        existingPeople = state.people();
        names.clear();
        count();
    }

    @Override
    Node first() {
        return names;
    }

    @Override
    void save() {
        String typed = names.getText();
        PeopleService people = workspace.register().records().people();
        Map<PersonId, Person> before = new HashMap<>();
        write(() -> {
            List<Person> existing = people.all();
            existing.forEach(person -> before.put(person.id(), person));
            Map<Boolean, List<Person>> byKnown = PastedPeople.people(typed, existing)
                    .stream()
                    .collect(Collectors.partitioningBy(person -> person.revision() > 0));
            Actor actor = workspace.actor();
            return Stream.of(people.addAll(actor, byKnown.get(false)), people.changeAll(actor, byKnown.get(true)))
                    .flatMap(List::stream)
                    .toList();
        }, added -> workspace.showReversible(announcement(added, before),
                added.stream().map(person -> undone(person, before)).toList(), added,
                (versions, over) -> people.changeAll(workspace.actor(),
                        IntStream.range(0, over.size())
                                .mapToObj(i -> versions.get(i).withRevision(over.get(i).revision()))
                                .toList()),
                stored -> NOTHING_MORE.run()));
    }

    /** Returns a person as before; people are never deleted, so a new one becomes inactive. */
    static Person undone(Person person, Map<PersonId, Person> before) {
        return Optional.ofNullable(before.get(person.id()))
                .map(former -> former.withRevision(person.revision()))
                .orElseGet(() -> new Person(person.id(), person.name(), person.email(), person.jobTitle(),
                        person.deputy(), false, person.revision()));
    }
}
