package org.tomes.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/** Selection of several items at once with check boxes, with one person for all of them. */
abstract class MultipleChoiceForm extends StepForm {

    private final ComboBox<Optional<PersonId>> person = new ComboBox<>();
    final ObjectProperty<Optional<PersonId>> chosenPerson = new SimpleObjectProperty<>(Optional.empty());
    private final List<CheckBox> boxes = new ArrayList<>();
    private final String addText;
    final Button add;

    /** @param key key of the step, also in the texts {@code start.<key>.person} and {@code start.<key>.add} */
    MultipleChoiceForm(String key, Workspace workspace, Runnable onChanged) {
        super(key, workspace, onChanged);
        addText = "start." + key + ".add";
        add = accent(button(key, addText, () -> add(chosen(), chosenPerson.get())));
    }

    /** Adds the chosen items; called on the UI thread. */
    abstract void add(List<String> chosen, Optional<PersonId> responsible);

    final Node person(String label) {
        return field("owner", label, person);
    }

    /** @param item key of the item */
    final CheckBox box(String item, String name, boolean preselected) {
        CheckBox box = new CheckBox(name);
        box.setUserData(item);
        box.setSelected(preselected);
        box.setWrapText(true);
        box.selectedProperty().subscribe(this::count);
        boxes.add(box);
        return box;
    }

    /** Returns the heading of a group of boxes, with links that select all of them or none. */
    final Node heading(String name, List<CheckBox> group) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        FlowPane heading = buttons(label, selecting("start.all", name, group, true),
                selecting("start.none", name, group, false));
        heading.setRowValignment(VPos.CENTER);
        return heading;
    }

    private Hyperlink selecting(String text, String name, List<CheckBox> group, boolean selected) {
        Hyperlink link = new Hyperlink(texts.get(text));
        link.setAccessibleText(texts.get("start.ofGroup", texts.get(text), name));
        // What the search hides is not changed.
        link.setOnAction(
                pressed -> group.stream().filter(CheckBox::isVisible).forEach(box -> box.setSelected(selected)));
        return link;
    }

    final void clearBoxes() {
        boxes.clear();
    }

    final void count() {
        int number = chosen().size();
        add.setText(texts.get(addText, number));
        DisabledReason.setReason(add, texts.get("desktop.disabled.tickSome"));
        add.setDisable(number == 0);
    }

    private List<String> chosen() {
        return boxes.stream().filter(CheckBox::isSelected).map(box -> (String) box.getUserData()).toList();
    }

    final void offer(GuidedStartState state) {
        if (chosenPerson.get().isEmpty()) {
            chosenPerson.set(state.me().map(Person::id));
        }
        ComboBoxes.people(person, chosenPerson, state.people(), texts.get("start.nobody"));
        count();
    }

    @Override
    Node first() {
        return person;
    }
}
