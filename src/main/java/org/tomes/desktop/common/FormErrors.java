package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The errors of a form: each below its field, whose tab is marked. A refused form shows its first error and focuses
 * that field.
 */
public final class FormErrors {

    private static final String FAULTY_TAB = "faulty";

    /** The tabs around a field, outermost first. */
    private final Map<Field, List<Tab>> fields = new HashMap<>();
    private final List<Field> order = new ArrayList<>();
    private final ObservableMap<String, Message> errors;
    private final Texts texts;

    private FormErrors(Parent form, ObservableMap<String, Message> errors, Texts texts) {
        this.errors = errors;
        this.texts = texts;
        collect(form, List.of());
        order.forEach(field -> field.markRequired(texts));
        errors.addListener((MapChangeListener<String, Message>) change -> {
            update();
            if (change.wasAdded()) {
                Platform.runLater(this::reveal);
            }
        });
        update();
    }

    /** Shows the errors of this map at the fields of a form, and updates them when the map changes. */
    public static FormErrors show(Parent form, ObservableMap<String, Message> errors, Texts texts) {
        return new FormErrors(form, errors, texts);
    }

    /** Shows the errors of the form of a record. */
    public static FormErrors show(Parent form, FormModel<?> model, Texts texts) {
        FormErrors shown = show(form, model.errors(), texts);
        model.onLoad(shown::releaseRoom);
        model.onRefused(() -> Platform.runLater(shown::focusFirst));
        return shown;
    }

    private void collect(Node node, List<Tab> tabs) {
        if (node instanceof Field field) {
            fields.put(field, tabs);
            order.add(field);
        }
        if (node instanceof TabPane pane) {
            FormNodes.contents(pane).forEach((tab, content) -> {
                List<Tab> inner = new ArrayList<>(tabs);
                inner.add(tab);
                collect(content, inner);
            });
        } else {
            FormNodes.parts(node).forEach(part -> collect(part, tabs));
        }
    }

    private void update() {
        order.forEach(field -> field.show(errors, texts));
        List<Tab> faulty = faultyFields().stream().flatMap(field -> fields.get(field).stream()).toList();
        fields.values().stream().flatMap(List::stream).distinct().forEach(tab -> {
            tab.getStyleClass().remove(FAULTY_TAB);
            if (faulty.contains(tab)) {
                tab.getStyleClass().add(FAULTY_TAB);
            }
        });
    }

    private List<Field> faultyFields() {
        return order.stream().filter(field -> errors.containsKey(field.getName())).toList();
    }

    /** Scrolls to the first error unless an error is visible already. */
    private void reveal() {
        List<Field> faulty = faultyFields();
        if (faulty.stream().noneMatch(field -> isInOpenTab(field) && Scrolling.isVisible(field.errorLabel()))) {
            faulty.stream()
                    .filter(this::isInOpenTab)
                    .findFirst()
                    .or(() -> faulty.stream().findFirst())
                    .ifPresent(this::reveal);
        }
    }

    private void reveal(Field field) {
        fields.get(field).forEach(tab -> tab.getTabPane().getSelectionModel().select(tab));
        Scrolling.show(field.errorLabel().isVisible() ? field.errorLabel() : field);
    }

    /** Focuses the first field with an error, in the open tab if there is one. */
    public void focusFirst() {
        List<Field> faulty = faultyFields();
        faulty.stream()
                .filter(this::isInOpenTab)
                .findFirst()
                .or(() -> faulty.stream().findFirst())
                .ifPresent(this::focus);
    }

    /** Opens the tab of a field, scrolls to the field and focuses it. */
    public void focus(String name) {
        order.stream().filter(field -> field.getName().equals(name)).findFirst().ifPresent(this::focus);
    }

    private void focus(Field field) {
        reveal(field);
        field.getContent().requestFocus();
    }

    private boolean isInOpenTab(Field field) {
        return fields.get(field).stream().allMatch(Tab::isSelected);
    }

    /**
     * Gives up the room of corrected errors. The room stays until then, so that no field moves while the user corrects
     * the input.
     */
    public void releaseRoom() {
        order.forEach(Field::releaseRoom);
    }
}
