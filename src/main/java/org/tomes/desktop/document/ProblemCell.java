package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.document.text.MissingPart;
import org.tomes.text.Texts;

/** A line of the list of problems in a text; a lost part has a button that restores it. */
final class ProblemCell extends ListCell<TextProblem> {

    private final Texts texts;
    private final Consumer<MissingPart> back;

    ProblemCell(Texts texts, Consumer<MissingPart> back) {
        this.texts = texts;
        this.back = back;
        setPrefWidth(0);
        setWrapText(true);
    }

    @Override
    protected void updateItem(TextProblem problem, boolean empty) {
        super.updateItem(problem, empty);
        boolean nothing = empty || problem == null;
        setText(nothing ? null : texts.get(problem.sentence()));
        setGraphic(nothing ? null : problem.lostPart().map(this::offer).orElseGet(ProblemCell::icon));
    }

    private Node offer(MissingPart missingPart) {
        Button button = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("put-back-" + missingPart.use().name());
        button.setAccessibleText(texts.get("document.text.putBack", texts.get(missingPart.name())));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
        button.setOnAction(pressed -> back.accept(missingPart));
        HBox row = new HBox(8, icon(), button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node icon() {
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("tone-warning");
        return icon;
    }
}
