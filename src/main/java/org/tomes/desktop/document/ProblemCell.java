package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.geometry.Pos;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.policy.draft.LostPart;
import org.tomes.text.Texts;

/** A line of the list of what is wrong with a text; a part that was lost has a button that brings it back. */
final class ProblemCell extends ListCell<TextProblem> {

    private final Texts texts;
    private final Consumer<LostPart> back;

    ProblemCell(Texts texts, Consumer<LostPart> back) {
        this.texts = texts;
        this.back = back;
        setPrefWidth(0);
        setWrapText(true);
    }

    @Override
    protected void updateItem(TextProblem problem, boolean empty) {
        super.updateItem(problem, empty);
        boolean nothing = empty || problem == null;
        setText(nothing || problem.lost().isPresent() ? null : texts.get(problem.sentence()));
        setGraphic(nothing ? null : problem.lost().map(lost -> offer(problem, lost)).orElseGet(ProblemCell::icon));
    }

    private Node offer(TextProblem problem, LostPart lost) {
        Label sentence = new Label(texts.get(problem.sentence()), icon());
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button button = new Button(texts.get("document.text.putBack"));
        button.setId("put-back-" + lost.use().name());
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> back.accept(lost));
        HBox row = new HBox(8, sentence, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node icon() {
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("tone-warning");
        return icon;
    }
}
