package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.DefaultProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A form field: its label above, its error below. The name is that of the record component. */
@DefaultProperty("content")
public final class Field extends VBox {

    private final Label label = new Label();
    private final Label error = new Label();
    private String name = "";
    private Node content;

    public Field() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        getChildren().addAll(label, error);
        managedProperty().bind(visibleProperty());
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
        error.setId("error-" + value);
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String text) {
        label.setText(text);
    }

    /** Lets a long label wrap in a narrow column. */
    public void wrapLabel() {
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    /**
     * Shows a check box before the label, with which the user chooses whether the field applies.
     *
     * @param effect effect of selecting the check box, for tooltip and screen readers
     */
    public void choose(CheckBox box, String effect) {
        box.setAccessibleText(effect);
        box.setTooltip(new Tooltip(effect));
        label.setGraphic(box);
    }

    public Node getContent() {
        return content;
    }

    public void setContent(Node node) {
        content = node;
        label.setLabelFor(node);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().setAll(label, node, error);
    }

    /** Shows the errors of this map at the fields of a form, and updates them when the map changes. */
    public static void showErrors(Parent form, ObservableMap<String, Message> errors, Texts texts) {
        List<Field> fields = findAll(form);
        fields.forEach(field -> field.show(errors, texts));
        errors.addListener((MapChangeListener<String, Message>) change -> fields.stream()
                .filter(field -> field.name.equals(change.getKey()))
                .forEach(field -> field.show(errors, texts)));
        errors.addListener((MapChangeListener<String, Message>) change -> {
            if (change.wasAdded()) {
                Platform.runLater(() -> revealFirst(fields, errors));
            }
        });
    }

    /** Scrolls to the first error unless an error is visible already. */
    private static void revealFirst(List<Field> fields, Map<String, Message> errors) {
        List<Field> broken = fields.stream().filter(field -> errors.containsKey(field.name)).toList();
        if (broken.stream().noneMatch(field -> Scrolling.isVisible(field.error))) {
            broken.stream().findFirst().ifPresent(field -> Scrolling.show(field.error));
        }
    }

    private void show(Map<String, Message> errors, Texts texts) {
        Message sentence = errors.get(name);
        error.setVisible(sentence != null);
        error.setText(sentence == null ? "" : CommandHintRemoval.of(texts.get(sentence)));
        content.setAccessibleHelp(error.getText());
    }

    /** Focuses the first field of the form with one of these names. */
    public static void focusFirst(Parent form, Set<String> names) {
        findAll(form).stream()
                .filter(field -> names.contains(field.name))
                .findFirst()
                .ifPresent(field -> field.content.requestFocus());
    }

    /** Returns all fields of a form, including those in tabs and scroll panes that are not on screen yet. */
    public static List<Field> findAll(Node node) {
        List<Field> fields = new ArrayList<>();
        if (node instanceof Field field) {
            fields.add(field);
        }
        FormNodes.parts(node).forEach(part -> fields.addAll(findAll(part)));
        return fields;
    }
}
