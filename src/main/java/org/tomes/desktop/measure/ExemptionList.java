package org.tomes.desktop.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.measure.Exemption;
import org.tomes.measure.ResidualRisk;
import org.tomes.text.Texts;

/**
 * The exceptions of a measure, each with its object and a line of facts below, which wraps in a narrow form. The list
 * is as high as its rows, so that the form of the selected exception follows.
 */
public final class ExemptionList extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    public ExemptionList() {
        getStyleClass().add("exemption-list");
        managedProperty().bind(visibleProperty());
    }

    /** How the list shows exceptions. */
    record Display(Texts texts, Dates dates, Function<Exemption, String> approver, Predicate<Exemption> inForce) {

        List<Label> facts(Exemption exemption) {
            String risk = exemption.residualRisk()
                    .map(ResidualRisk::level)
                    .map(level -> texts.name("measure", level))
                    .orElse(texts.get("desktop_measure.exemptionUnrated"));
            return List.of(fact("exemptionUntil", dates.show(exemption.until())), state(exemption),
                    fact("exemptionRisk", risk), fact("exemptionApprovedBy", approver.apply(exemption)));
        }

        private Label state(Exemption exemption) {
            if (!inForce.test(exemption)) {
                return state(Feather.ALERT_CIRCLE, Tone.BAD, "exemptionExpired", "text-bad");
            }
            return exemption.approvedBy().isEmpty()
                    ? state(Feather.ALERT_TRIANGLE, Tone.WARNING, "exemptionNotApproved", "text-warning")
                    : state(Feather.CHECK_CIRCLE, Tone.GOOD, "exemptionValid", "text-good");
        }

        private Label state(Feather icon, Tone tone, String key, String style) {
            Label state = new Badge(icon, tone, texts.get("desktop_measure." + key)).label();
            state.getStyleClass().add(style);
            return state;
        }

        private Label fact(String field, String value) {
            Label fact = new Label(
                    texts.get("desktop_measure.attributes", texts.get("desktop_measure." + field), value));
            fact.getStyleClass().add("text-muted");
            fact.setWrapText(true);
            return fact;
        }
    }

    /** @param selecting receives the place of the row that the user selects */
    void show(List<Exemption> exemptions, int selected, Display display, IntConsumer selecting) {
        getChildren().clear();
        setVisible(!exemptions.isEmpty());
        for (int i = 0; i < exemptions.size(); i++) {
            getChildren().add(row(i, exemptions.get(i), selected == i, display, selecting));
        }
    }

    private static VBox row(int place, Exemption exemption, boolean selected, Display display, IntConsumer selecting) {
        List<Label> facts = display.facts(exemption);
        ToggleButton item = new ToggleButton(exemption.item());
        item.getStyleClass().setAll("exemption-item");
        item.setWrapText(true);
        item.setMinHeight(USE_PREF_SIZE);
        item.setSelected(selected);
        item.setAccessibleText(String.join(", ",
                Stream.concat(Stream.of(exemption.item()), facts.stream().map(Label::getText)).toList()));
        item.setOnAction(pressed -> selecting.accept(place));
        FlowPane line = new FlowPane();
        line.getStyleClass().add("exemption-facts");
        line.getChildren().addAll(facts);
        VBox row = new VBox(item, line);
        row.getStyleClass().add("exemption");
        row.pseudoClassStateChanged(SELECTED, selected);
        row.setOnMouseClicked(clicked -> selecting.accept(place));
        return row;
    }
}
