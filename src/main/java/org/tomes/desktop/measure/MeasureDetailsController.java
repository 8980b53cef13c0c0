package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.tomes.catalogue.AttributeKind;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.RiskLevel;
import org.tomes.text.Texts;

/** Classification, risk and effort of a measure. */
public final class MeasureDetailsController {

    private final Texts texts;
    private final DetailsForm form;
    @FXML
    private GridPane attributes;
    @FXML
    private ComboBox<Optional<RiskLevel>> riskLevel;
    @FXML
    private TextField tags;
    @FXML
    private TextField costOnce;
    @FXML
    private TextField costYearly;
    @FXML
    private TextField effortDays;

    MeasureDetailsController(Workspace workspace, DetailsForm form) {
        this.texts = workspace.texts();
        this.form = form;
    }

    @FXML
    private void initialize() {
        for (AttributeKind kind : AttributeKind.values()) {
            Field field = new Field();
            field.setName(kind.field());
            field.setLabel(texts.name("catalogue", kind));
            field.setContent(new AttributeMenu(kind, texts, form.attributes));
            attributes.add(field, kind.ordinal() % 2, kind.ordinal() / 2);
        }
        List<Optional<RiskLevel>> levels = Stream
                .concat(Stream.of(Optional.<RiskLevel>empty()), Stream.of(RiskLevel.values()).map(Optional::of))
                .toList();
        Choices.prepare(riskLevel, levels, level -> level.map(candidate -> texts.name("measure", candidate))
                .orElse(texts.get("desktop_measure.none")));
        riskLevel.valueProperty().bindBidirectional(form.riskLevel);
        tags.textProperty().bindBidirectional(form.tags);
        costOnce.textProperty().bindBidirectional(form.costOnce);
        costYearly.textProperty().bindBidirectional(form.costYearly);
        effortDays.textProperty().bindBidirectional(form.effortDays);
    }
}
