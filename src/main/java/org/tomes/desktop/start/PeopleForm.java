package org.tomes.desktop.start;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;

/** Adds several people at once from a pasted list of names. */
final class PeopleForm extends StepForm {

    private static final int ROWS = 6;

    private final TextArea names = new TextArea();
    private final Label known = new Label();
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
        arrange(field("name", "start.people.names", names), known, buttons(add, skip()));
        names.setId("start-names");
    }

    private void count() {
        int newPeople = PastedPeople.people(names.getText(), existingPeople).size();
        add.setDisable(newPeople == 0);
        add.setText(texts.get("start.people.add", newPeople));
        List<Person> omitted = PastedPeople.knownPeople(names.getText(), existingPeople);
        known.setText(omitted.isEmpty() ? ""
                : texts.get("start.people.known",
                        omitted.stream().map(Person::name).distinct().collect(Collectors.joining(", "))));
    }

    @Override
    void open(StartState state) {
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
        write(() -> workspace.register()
                .records()
                .people()
                .addAll(workspace.actor(), PastedPeople.people(typed, workspace.register().records().people().all())));
    }
}
