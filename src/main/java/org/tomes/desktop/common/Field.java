package org.tomes.desktop.common;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.DefaultProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A form field: its label above, its error below. The name is that of the record component. */
@DefaultProperty("content")
public final class Field extends VBox {

    private final Label label = new Label();
    private final Label error = new Label();
    private String name = "";
    private String plainLabel = "";
    private boolean required;
    private Node content;

    public Field() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setManaged(false);
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

    /** Adds the language of the text to the label. */
    public void showLanguage(Language language, Texts texts) {
        plainLabel = plainLabel.isEmpty() ? label.getText() : plainLabel;
        label.setText(
                texts.get("shell.form.inLanguage", plainLabel, texts.get("shell.textLanguage." + language.tag())));
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

    /** Shows the error of this field. The room of a corrected error stays empty until {@link #releaseRoom}. */
    void show(Map<String, Message> errors, Texts texts) {
        Message sentence = errors.get(name);
        error.setVisible(sentence != null);
        content.pseudoClassStateChanged(Styles.STATE_DANGER, sentence != null);
        if (sentence != null) {
            error.setManaged(true);
            error.setText(CommandHintRemoval.of(texts.get(sentence)));
        }
        content.setAccessibleHelp(sentence == null ? "" : error.getText());
    }

    void releaseRoom() {
        error.setManaged(error.isVisible());
    }

    Label errorLabel() {
        return error;
    }

    public boolean isRequired() {
        return required;
    }

    /** @param needed whether the label shows that the field must be filled in */
    public void setRequired(boolean needed) {
        required = needed;
    }

    void markRequired(Texts texts) {
        if (required) {
            label.setText(texts.get("shell.form.required", label.getText()));
        }
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
