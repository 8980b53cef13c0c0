package org.tomes.desktop.measure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.tomes.check.CheckRules;
import org.tomes.check.RuleValues;
import org.tomes.text.Texts;

/** Shows the text as printed in documents below a field, if it refers to values of rules. */
final class ValuePreview {

    private final Texts texts;
    private final ObjectProperty<RuleValues> values = new SimpleObjectProperty<>(new RuleValues(CheckRules.initial()));

    ValuePreview(Texts texts) {
        this.texts = texts;
    }

    void setValues(RuleValues present) {
        values.set(present);
    }

    /** @param label hidden if the text does not refer to a value */
    void add(TextArea field, Label label) {
        StringBinding filled = Bindings.createStringBinding(() -> values.get().filled(field.getText(), texts),
                field.textProperty(), values);
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.get("desktop_measure.inDocuments", filled.get()),
                        filled));
        label.visibleProperty().bind(filled.isNotEqualTo(field.textProperty()));
        label.managedProperty().bind(label.visibleProperty());
    }
}
