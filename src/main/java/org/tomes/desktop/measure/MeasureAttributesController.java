package org.tomes.desktop.measure;

import javafx.fxml.FXML;
import javafx.scene.layout.GridPane;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Texts;

/** Classification, risk and effort of a measure. */
public final class MeasureAttributesController {

    private final Texts texts;
    private final FieldInputs inputs;
    @FXML
    private GridPane attributes;

    MeasureAttributesController(Workspace workspace, FieldInputs inputs) {
        this.texts = workspace.texts();
        this.inputs = inputs;
    }

    @FXML
    private void initialize() {
        AttributeChooser.fill(attributes, inputs, texts);
    }
}
