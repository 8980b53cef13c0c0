package org.tomes.desktop.measure;

import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.ReadablePlaceholders;
import org.tomes.measure.TranslationStatus;
import org.tomes.text.Language;

/** The texts of a measure in the language in which the company does not enter its texts. */
public final class MeasureTranslationController {

    private final Language windowLanguage;
    private final FieldInputs inputs;
    private final ObjectProperty<Optional<ReadablePlaceholders>> placeholders = new SimpleObjectProperty<>(
            Optional.empty());
    private Map<Language, VBox> groups;
    @FXML
    private VBox german;
    @FXML
    private VBox english;
    @FXML
    private Field status;

    MeasureTranslationController(Workspace workspace, FieldInputs inputs) {
        this.windowLanguage = workspace.texts().language();
        this.inputs = inputs;
    }

    @FXML
    private void initialize() {
        groups = Map.of(Language.DE, german, Language.EN, english);
        groups.values().forEach(group -> {
            group.managedProperty().bind(group.visibleProperty());
            Field.findAll(group).forEach(this::promptOriginal);
        });
        ObjectProperty<Optional<TranslationStatus>> chosen = inputs.input("translationStatus");
        status.visibleProperty().bind(chosen.map(Optional::isPresent).orElse(false));
        setTextLanguage(Optional.empty());
    }

    /** Shows the text to be translated in an empty field. */
    private void promptOriginal(Field field) {
        String name = field.getName();
        StringProperty original = inputs.input(name.substring(0, name.length() - 2));
        ((TextInputControl) field.getContent()).promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> placeholders.get().map(readable -> readable.shown(original.get())).orElse(original.get()),
                        original, placeholders));
    }

    /** Shows references to values of rules by their names. */
    void values(ReadablePlaceholders readable) {
        placeholders.set(Optional.of(readable));
    }

    /** @param entered language of the texts that the company enters; if it is unknown, the window's is assumed */
    void setTextLanguage(Optional<Language> entered) {
        Language other = entered.orElse(windowLanguage).other();
        groups.forEach((language, group) -> group.setVisible(language == other));
    }
}
