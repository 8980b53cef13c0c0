package org.tomes.desktop.setup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.PeopleService;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * The acting person: the person of the register with the entered name. Otherwise, the name of the acting person is
 * corrected, or that person is added.
 */
final class ActingPersonForm extends StepForm {

    private final TextField name = new TextField();
    private Optional<Person> me = Optional.empty();

    ActingPersonForm(Workspace workspace, Runnable onChanged) {
        super("me", workspace, onChanged);
        name.setOnAction(entered -> save());
        arrange(field("name", "start.me.name", name), buttons(accent(button("me", "start.continue", this::save))));
    }

    @Override
    void open(GuidedStartState state) {
        me = state.me();
        name.setText(state.me().map(Person::name).orElse(""));
    }

    @Override
    Node first() {
        return name;
    }

    @Override
    void save() {
        String typed = name.getText().strip();
        Optional<Person> before = me;
        PeopleService people = workspace.register().records().people();
        write(() -> {
            Person person = people.all()
                    .stream()
                    .filter(candidate -> candidate.active() && candidate.name().equals(typed))
                    .findFirst()
                    .or(() -> people.all()
                            .stream()
                            .filter(candidate -> candidate.active() && candidate.name().equalsIgnoreCase(typed))
                            .filter(candidate -> !before.map(Person::id).equals(Optional.of(candidate.id())))
                            .findFirst())
                    .or(() -> before.map(wrong -> people.change(workspace.recordedActor(), wrong.withName(typed))))
                    .orElseGet(() -> people.add(workspace.recordedActor(), Person.ofName(typed)));
            workspace.context().actors().choose(workspace.register(), person.id());
            return person;
        }, person -> before.filter(wrong -> wrong.id().equals(person.id()) && !wrong.name().equals(person.name()))
                .ifPresent(
                        wrong -> workspace.showReversible(Message.of("start.me.renamed", wrong.name(), person.name()),
                                person, stored -> people.change(workspace.actor(), stored.withName(wrong.name())),
                                stored -> people.change(workspace.actor(), stored.withName(person.name())),
                                renamed -> workspace.frame().refreshNames())));
    }
}
