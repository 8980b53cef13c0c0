package org.tomes.desktop.document;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.text.Texts;

/**
 * A grid of squares. The user chooses the last square, and thus the size of a new table; arrow keys and Enter work too.
 */
final class TableSizePicker extends VBox {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int ROWS = 6;
    private static final int COLUMNS = 6;

    /** Receives a size; the headings are one of the rows. */
    @FunctionalInterface
    interface Size {
        void chosen(int rows, int columns);
    }

    private final Texts texts;
    private final GridPane squares = new GridPane();
    private final Label size = new Label();

    TableSizePicker(Texts texts, Size choose) {
        this.texts = texts;
        getStyleClass().add("table-size");
        for (int i = 1; i <= ROWS; i++) {
            for (int j = 1; j <= COLUMNS; j++) {
                squares.add(square(i, j, choose), j - 1, i - 1);
            }
        }
        getChildren().setAll(size, squares);
        mark(3, 3);
    }

    static CustomMenuItem item(Texts texts, Size choose) {
        TableSizePicker picker = new TableSizePicker(texts, choose);
        CustomMenuItem item = new CustomMenuItem(picker, false);
        picker.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                picker.squares.getChildren().get(2 * COLUMNS + 2).requestFocus();
            }
        });
        return item;
    }

    private Button square(int rows, int columns, Size choose) {
        Button square = new Button();
        square.setId("table-" + rows + "x" + columns);
        square.getStyleClass().add("table-square");
        square.setAccessibleText(texts.get("document.table.size", rows, columns));
        square.setOnMouseEntered(entered -> square.requestFocus());
        square.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                mark(rows, columns);
            }
        });
        square.setOnAction(pressed -> choose.chosen(rows, columns));
        square.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            int down = pressed.getCode() == KeyCode.DOWN ? 1 : pressed.getCode() == KeyCode.UP ? -1 : 0;
            int right = pressed.getCode() == KeyCode.RIGHT ? 1 : pressed.getCode() == KeyCode.LEFT ? -1 : 0;
            if (down != 0 || right != 0) {
                int row = Math.clamp(rows + down, 1, ROWS) - 1;
                int column = Math.clamp(columns + right, 1, COLUMNS) - 1;
                squares.getChildren().get(row * COLUMNS + column).requestFocus();
                pressed.consume();
            } else if (pressed.getCode() == KeyCode.ENTER) {
                square.fire();
                pressed.consume();
            }
        });
        return square;
    }

    private void mark(int rows, int columns) {
        size.setText(texts.get("document.table.size", rows, columns));
        squares.getChildren()
                .forEach(square -> square.pseudoClassStateChanged(MARKED,
                        GridPane.getRowIndex(square) < rows && GridPane.getColumnIndex(square) < columns));
    }
}
