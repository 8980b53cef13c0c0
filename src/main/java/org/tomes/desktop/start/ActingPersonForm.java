package org.tomes.desktop.start;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;

/** The acting person: the person of the register with the entered name, otherwise a new one. */
final class ActingPersonForm extends StepForm {

    private final TextField name = new TextField();

    ActingPersonForm(Workspace workspace, Runnable onChanged) {
        super("me", workspace, onChanged);
        name.setOnAction(entered -> save());
        arrange(field("name", "start.me.name", name), buttons(accent(button("me", "start.continue", this::save))));
    }

    @Override
    void open(StartState state) {
        name.setText(state.me().map(Person::name).orElse(""));
    }

    @Override
    Node first() {
        return name;
    }

    @Override
    void save() {
        String typed = name.getText().strip();
        write(() -> {
            Person person = workspace.register()
                    .records()
                    .people()
                    .all()
                    .stream()
                    .filter(candidate -> candidate.active() && candidate.name().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseGet(() -> workspace.register()
                            .records()
                            .people()
                            .add(workspace.recordedActor(), Person.ofName(typed)));
            workspace.context().actors().choose(workspace.register(), person.id());
            return person;
        }, person -> {
            // The window shows who acts.
        });
    }
}
