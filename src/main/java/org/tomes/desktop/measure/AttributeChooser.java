package org.tomes.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.desktop.common.Field;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.text.Texts;

/**
 * Lets the user choose the attributes of one kind: a button that shows the selection and opens a list of check boxes.
 */
final class AttributeChooser extends MenuButton {

    private final AttributeKind kind;
    private final Texts texts;
    /** The space for the arrow and the padding around the text. */
    private static final double ARROW = 48;
    private static final double MIN_LINE = 60;

    private final ObjectProperty<List<Attribute>> attributes;
    private final List<CheckBox> boxes = new ArrayList<>();
    /** Text shown if nothing is selected. */
    private String prompt = "";

    AttributeChooser(AttributeKind kind, Texts texts, ObjectProperty<List<Attribute>> attributes) {
        this.kind = kind;
        this.texts = texts;
        this.attributes = attributes;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("attribute-menu");
        for (Attribute choice : kind.choices()) {
            CheckBox box = new CheckBox(name(choice));
            box.setUserData(choice);
            box.setOnAction(ticked -> choose());
            boxes.add(box);
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setOnAction(chosen -> box.fire());
            getItems().add(item);
        }
        attributes.addListener((property, before, now) -> say());
        say();
    }

    /** Adds a field for each kind of attribute to a grid of two columns. */
    static void fill(GridPane grid, FieldInputs inputs, Texts texts) {
        for (MeasureField.Words words : MeasureFields.of(MeasureField.Words.class)) {
            Field field = new Field();
            field.setName(words.name());
            field.setLabel(texts.name("catalogue", words.kind()));
            field.setContent(new AttributeChooser(words.kind(), texts, inputs.input(words.name())));
            grid.add(field, words.kind().ordinal() % 2, words.kind().ordinal() / 2);
        }
    }

    void prompt(String text) {
        prompt = text;
        say();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Computes the height of wrapped text; a menu button would use the height of a single line and truncate it. */
    @Override
    protected double computePrefHeight(double width) {
        double oneLine = super.computePrefHeight(-1);
        if (width <= 0) {
            return oneLine;
        }
        Text line = new Text("X");
        line.setFont(getFont());
        Text all = new Text(getText());
        all.setFont(getFont());
        all.setWrappingWidth(Math.max(MIN_LINE, width - snappedLeftInset() - snappedRightInset() - ARROW));
        return oneLine + all.getLayoutBounds().getHeight() - line.getLayoutBounds().getHeight();
    }

    private String name(Attribute attribute) {
        return texts.name("catalogue", (Enum<?>) attribute);
    }

    private void choose() {
        attributes.set(boxes.stream().filter(CheckBox::isSelected).map(box -> (Attribute) box.getUserData()).toList());
    }

    private void say() {
        boxes.forEach(box -> box.setSelected(attributes.get().contains(box.getUserData())));
        String chosen = attributes.get().stream().map(this::name).collect(Collectors.joining(", "));
        String emptyText = prompt.isEmpty() ? texts.get("desktop_measure.none") : prompt;
        setText(chosen.isEmpty() ? emptyText : chosen);
        setAccessibleText(texts.get("desktop_measure.attributes", texts.name("catalogue", kind), getText()));
    }
}
