package org.tomes.desktop.document;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.text.Texts;

/** Shows a table of the text as a grid instead of the text, and writes every change of it to the text. */
final class TableEditing {

    private final MarkupArea area;
    private final Node field;
    private final Pane place;
    private final Texts texts;
    private final Consumer<TextArea> prepare;
    private final ListenerGuard writing = new ListenerGuard();
    private int first;
    private int end;

    /**
     * @param field the field with the text, hidden while a table is edited
     * @param place shows the grid
     * @param prepare called with each cell of the grid
     */
    TableEditing(MarkupArea area, Node field, Pane place, Texts texts, Consumer<TextArea> prepare) {
        this.prepare = prepare;
        this.area = area;
        this.field = field;
        this.place = place;
        this.texts = texts;
        place.managedProperty().bind(place.visibleProperty());
        place.setVisible(false);
        // The text is replaced when another section is opened or when input is discarded.
        area.textProperty().addListener((property, before, text) -> {
            if (!writing.isActive()) {
                close();
            }
        });
    }

    /** Edits the table at the caret, or asks for the size of a new one. */
    void start(Node button) {
        if (area.isDisabled() || !area.isEditable()) {
            return;
        }
        Optional<MarkupTable> table = MarkupTable.at(area.getText(), area.caret());
        if (place.isVisible()) {
            finish();
        } else if (table.isPresent()) {
            edit(table.get());
        } else {
            ContextMenu menu = new ContextMenu();
            menu.getItems().add(TableSizePicker.item(texts, (rows, columns) -> {
                menu.hide();
                insert(rows, columns);
            }));
            menu.show(button, Side.BOTTOM, 0, 0);
        }
    }

    private void insert(int rows, int columns) {
        MarkupTable empty = MarkupTable.empty(rows, columns, "", texts.get("document.table.newColumn"));
        MarkupEdit edit = MarkupEdit.block(area.getText(), area.selected().getEnd(), empty.markup());
        area.change(edit.text());
        MarkupTable.at(area.getText(), edit.start()).ifPresent(this::edit);
    }

    private void edit(MarkupTable table) {
        first = table.first();
        end = table.end();
        TableCellEditor grid = new TableCellEditor(texts, table, prepare, this::write, this::finish);
        place.getChildren().setAll(grid);
        place.setVisible(true);
        field.setVisible(false);
        // Without its skin, the scroll pane has not added the cells to the scene.
        place.applyCss();
        grid.focusFirst();
    }

    private void write(MarkupTable table) {
        String markup = table.markup();
        String text = area.getText();
        writing.during(() -> area.change(text.substring(0, first) + markup + text.substring(end)));
        end = first + markup.length();
    }

    private void finish() {
        close();
        area.requestFocus();
        area.moveCaret(Math.min(end, area.length()));
    }

    private void close() {
        place.setVisible(false);
        place.getChildren().clear();
        field.setVisible(true);
    }
}
