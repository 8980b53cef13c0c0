package org.tomes.desktop.measure;

import javafx.fxml.FXML;
import javafx.scene.layout.GridPane;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.text.Texts;

/** Classification, risk and effort of a measure. */
public final class MeasureDetailsController {

    private final Texts texts;
    private final MeasureForm form;
    @FXML
    private GridPane attributes;

    MeasureDetailsController(Workspace workspace, MeasureForm form) {
        this.texts = workspace.texts();
        this.form = form;
    }

    @FXML
    private void initialize() {
        for (MeasureField.Words words : MeasureFields.of(MeasureField.Words.class)) {
            Field field = new Field();
            field.setName(words.name());
            field.setLabel(texts.name("catalogue", words.kind()));
            field.setContent(new AttributeMenu(words.kind(), texts, form.input(words.name())));
            attributes.add(field, words.kind().ordinal() % 2, words.kind().ordinal() / 2);
        }
    }
}
