package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.GrowingTextArea;
import org.tomes.document.text.TextParser;
import org.tomes.text.Texts;

/**
 * Edits a table of a text cell by cell. Tab goes to the next cell and adds a row after the last one; Enter goes down.
 */
final class TableCellEditor extends VBox {

    private static final double CELL_WIDTH = 120;

    private final Texts texts;
    private final Consumer<TextArea> prepare;
    private final Consumer<MarkupTable> changed;
    private final GridPane cells = new GridPane();
    private final TextField caption = new TextField();
    private final Button removeRow;
    private final Button removeColumn;
    private final Button addColumn;
    private MarkupTable table;
    private int row;
    private int column;

    /**
     * @param prepare called with each cell
     * @param changed receives the table after each change
     * @param done called when the user finishes
     */
    TableCellEditor(Texts texts, MarkupTable table, Consumer<TextArea> prepare, Consumer<MarkupTable> changed,
            Runnable done) {
        this.texts = texts;
        this.prepare = prepare;
        this.table = table;
        this.changed = changed;
        getStyleClass().add("table-grid");
        caption.setText(table.caption());
        caption.setId("table-caption");
        caption.setPromptText(texts.get("document.table.caption"));
        caption.setAccessibleText(texts.get("document.table.caption"));
        caption.textProperty().addListener((property, before, words) -> change(this.table.withCaption(words)));
        Button addRow = button("add-row", "document.table.addRow", Feather.PLUS, this::addRow);
        removeRow = button("remove-row", "document.table.removeRow", Feather.MINUS, this::removeRow);
        addColumn = button("add-column", "document.table.addColumn", Feather.PLUS, this::addColumn);
        removeColumn = button("remove-column", "document.table.removeColumn", Feather.MINUS, this::removeColumn);
        DisabledReason.setReason(removeRow, texts.get("document.table.minRows"));
        DisabledReason.setReason(removeColumn, texts.get("document.table.minColumns"));
        DisabledReason.setReason(addColumn, texts.get("document.table.maxColumns", TextParser.MAX_TABLE_COLUMNS));
        Button finish = button("table-done", "document.table.done", Feather.CHECK, done);
        finish.getStyleClass().remove(Styles.FLAT);
        FlowPane bar = new FlowPane(addRow, removeRow, addColumn, removeColumn, finish);
        bar.getStyleClass().add("tools");
        cells.getStyleClass().add("table-cells");
        ScrollPane scroll = new ScrollPane(cells);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(bar, caption, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                done.run();
                pressed.consume();
            }
        });
        showCells();
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "tool");
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        button.setAccessibleText(texts.get(key + ".tip"));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private void showCells() {
        cells.getChildren().clear();
        cells.getColumnConstraints().clear();
        for (int i = 0; i < table.columns(); i++) {
            ColumnConstraints width = new ColumnConstraints(CELL_WIDTH, CELL_WIDTH, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            cells.getColumnConstraints().add(width);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                cells.add(cell(i, j), j, i);
            }
        }
        updateActions();
    }

    private TextArea cell(int cellRow, int cellColumn) {
        TextArea cell = new GrowingTextArea();
        prepare.accept(cell);
        cell.setText(table.rows().get(cellRow).get(cellColumn));
        cell.getStyleClass().add("table-cell-text");
        if (cellRow == 0) {
            cell.getStyleClass().add("table-heading");
        }
        cell.setAccessibleText(
                texts.get(cellRow == 0 ? "document.table.heading" : "document.table.cell", cellColumn + 1, cellRow));
        cell.textProperty()
                .addListener((property, before, words) -> change(table.withCell(cellRow, cellColumn, words)));
        cell.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                row = cellRow;
                column = cellColumn;
                updateActions();
            }
        });
        cell.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> keyPressed(pressed, cellRow, cellColumn));
        return cell;
    }

    private void keyPressed(KeyEvent pressed, int cellRow, int cellColumn) {
        int index = cellRow * table.columns() + cellColumn;
        int last = table.rows().size() * table.columns() - 1;
        if (pressed.getCode() == KeyCode.ENTER) {
            focus(Math.min(cellRow + 1, table.rows().size() - 1), cellColumn);
        } else if (pressed.getCode() == KeyCode.TAB && pressed.isShiftDown() && index > 0) {
            focus((index - 1) / table.columns(), (index - 1) % table.columns());
        } else if (pressed.getCode() == KeyCode.TAB && !pressed.isShiftDown() && index < last) {
            focus((index + 1) / table.columns(), (index + 1) % table.columns());
        } else if (pressed.getCode() == KeyCode.TAB && !pressed.isShiftDown()) {
            column = 0;
            addRow();
        } else {
            return;
        }
        pressed.consume();
    }

    private void focus(int toRow, int toColumn) {
        Node cell = cells.getChildren().get(toRow * table.columns() + toColumn);
        cell.requestFocus();
        ((TextArea) cell).selectAll();
    }

    /** Places the focus in the first cell. */
    void focusFirst() {
        focus(0, 0);
    }

    private void addRow() {
        replace(table.withRowBelow(row), row + 1, column);
    }

    private void removeRow() {
        replace(table.withoutRow(row), row, column);
    }

    private void addColumn() {
        replace(table.withColumnAfter(column, texts.get("document.table.newColumn") + " " + (table.columns() + 1)), 0,
                column + 1);
    }

    private void removeColumn() {
        replace(table.withoutColumn(column), row, column);
    }

    private void replace(MarkupTable newTable, int toRow, int toColumn) {
        change(newTable);
        showCells();
        focus(Math.min(toRow, table.rows().size() - 1), Math.min(toColumn, table.columns() - 1));
    }

    private void change(MarkupTable newTable) {
        table = newTable;
        changed.accept(table);
    }

    private void updateActions() {
        removeRow.setDisable(!table.canRemoveRow(row));
        removeColumn.setDisable(table.columns() < 2);
        addColumn.setDisable(table.columns() >= TextParser.MAX_TABLE_COLUMNS);
    }
}
