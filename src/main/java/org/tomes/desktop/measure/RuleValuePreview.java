package org.tomes.desktop.measure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.text.Texts;

/** Shows, below a field, the text as printed in documents, if the text refers to rule values. */
final class RuleValuePreview {

    private final Texts texts;
    private final ObjectProperty<RuleValueTexts> values = new SimpleObjectProperty<>(
            new RuleValueTexts(CheckCriteria.initial()));

    RuleValuePreview(Texts texts) {
        this.texts = texts;
    }

    void setValues(RuleValueTexts present) {
        values.set(present);
    }

    /**
     * @param stored the text with references as they are stored
     * @param label hidden if the text does not refer to a value
     */
    void add(StringProperty stored, Label label) {
        StringBinding filled = Bindings.createStringBinding(() -> values.get().fillCompanyText(stored.get(), texts),
                stored, values);
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.get("desktop_measure.inDocuments", filled.get()),
                        filled));
        label.visibleProperty().bind(filled.isNotEqualTo(stored));
        label.managedProperty().bind(label.visibleProperty());
    }
}
