package org.tomes.desktop.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.text.Texts;

/** Overview of the keyboard shortcuts of the window on one page. */
final class ShortcutOverview extends VBox {

    private record Line(String keys, String text) {
    }

    private final Button close = new Button();

    ShortcutOverview(Texts texts, Runnable onClose) {
        getStyleClass().add("key-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(texts.get("shell.keys.title"));
        title.getStyleClass().add("title-3");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-lines");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(keys);
        for (Line line : lines(texts)) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, new Label(texts.get("shell.keys." + line.text())));
        }
        close.setText(texts.get("shell.keys.close"));
        close.setId("close-keys");
        close.setOnAction(pressed -> onClose.run());
        getChildren().setAll(title, grid, close);
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                onClose.run();
            }
        });
    }

    private static List<Line> lines(Texts texts) {
        String control = texts.get("shell.keys.control");
        String shift = texts.get("shell.keys.shift");
        return List.of(new Line(control + "+K", "palette"), new Line(control + "+F", "find"),
                new Line(control + "+N", "create"), new Line(control + "+S", "save"),
                new Line(control + "+" + texts.get("shell.keys.enter"), "confirm"), new Line(control + "+Z", "undo"),
                new Line(control + "+Y / " + control + "+" + shift + "+Z", "redo"), new Line(control + "+C", "copy"),
                new Line("F2", "edit"), new Line(texts.get("shell.keys.enter"), "form"),
                new Line(control + "+O", "open"), new Line("Alt+← / Alt+→", "history"),
                new Line("Alt+↑ / Alt+↓", "move"), new Line("R A C I", "duty"),
                new Line("F6 / " + shift + "+F6", "pane"), new Line("F8", "detail"), new Line("F5", "reload"),
                new Line(control + "+" + texts.get("shell.keys.page") + " ↓ / ↑", "question"),
                new Line(control + "++ / − / 0", "zoom"), new Line(control + "+Q", "quit"), new Line("F1", "guide"),
                new Line("?", "help"));
    }

    void focus() {
        FocusRestorer.focusSoon(close);
    }
}
