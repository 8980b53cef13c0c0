package org.tomes.desktop.common.table;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Screen;
import org.tomes.text.Texts;

/** Stands in for the rows of a table: what is missing, and the actions that add it. */
final class EmptyState extends VBox {

    private final Label text = new Label();
    private final FlowPane buttons = new FlowPane();
    private List<Screen.Action> shown = List.of();

    EmptyState() {
        text.setWrapText(true);
        text.getStyleClass().add("empty-state");
        buttons.getStyleClass().add("wrapping");
        buttons.setAlignment(Pos.CENTER);
        buttons.managedProperty().bind(buttons.visibleProperty());
        setAlignment(Pos.CENTER);
        getChildren().addAll(text, buttons);
    }

    /** @param actions the actions that add rows; empty if a search or a filter hides the rows */
    void show(String words, List<Screen.Action> actions, Texts texts) {
        text.setText(words);
        if (!shown.equals(actions)) {
            shown = List.copyOf(actions);
            buttons.getChildren().setAll(actions.stream().map(action -> button(action, texts)).toList());
            buttons.getChildren().stream().findFirst().ifPresent(first -> first.getStyleClass().add(Styles.ACCENT));
        }
        buttons.setVisible(!actions.isEmpty());
    }

    private static Button button(Screen.Action action, Texts texts) {
        Button button = new Button(texts.get(action.name()));
        button.setOnAction(pressed -> action.run().run());
        return button;
    }
}
