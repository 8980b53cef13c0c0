package org.tomes.desktop.common.table;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.tomes.text.Texts;

/**
 * Changes values in the cells of a table: a click on a cell of the selected row opens a menu of values, a double click
 * does so in any row, and F2 opens a menu for the whole row.
 */
final class InlineEditMenu<R> {

    private static final String OPEN = "open menu";

    private final TableView<R> view;
    private final Texts texts;
    private final List<Column<R>> editable;
    private final ContextMenu menu = new ContextMenu();

    InlineEditMenu(TableView<R> view, TableSpec<R> spec, Texts texts) {
        this.view = view;
        this.texts = texts;
        this.editable = spec.columns().stream().filter(Column::isEditable).toList();
    }

    /** Opens the menu of values of one column below its cell. */
    static <R> void open(Column<R> column, R row, TableCell<R, ?> cell) {
        ContextMenu values = new ContextMenu();
        values.getItems().setAll(column.edit().apply(row));
        if (!values.getItems().isEmpty()) {
            showOnly(cell.getTableView(), values, cell);
        }
    }

    /** Closes the menu that is open, since F2 and the mouse may both open one. */
    private static void showOnly(TableView<?> view, ContextMenu next, Node place) {
        if (view.getProperties().put(OPEN, next) instanceof ContextMenu before) {
            before.hide();
        }
        next.show(place, Side.BOTTOM, 0, 0);
    }

    /** Opens a menu with the values of all editable columns, below the selected row. */
    void openSelected() {
        List<MenuItem> columns = ofSelected();
        if (!columns.isEmpty()) {
            menu.getItems().setAll(columns);
            showOnly(view, menu, place(view.getSelectionModel().getSelectedItem()));
        }
    }

    /** Returns menu items with the values of all editable columns; empty unless exactly one row is selected. */
    List<MenuItem> ofSelected() {
        List<R> rows = List.copyOf(view.getSelectionModel().getSelectedItems());
        return rows.size() == 1 ? items(rows.getFirst()) : List.of();
    }

    private Node place(R row) {
        Optional<Node> visibleRow = view.lookupAll(".table-row-cell")
                .stream()
                .filter(cell -> cell instanceof TableRow<?> line && line.getItem() == row)
                .findFirst();
        return visibleRow.orElse(view);
    }

    private List<MenuItem> items(R row) {
        return editable.stream().map(column -> {
            Menu values = new Menu(texts.get(column.heading()));
            values.getItems().setAll(column.edit().apply(row));
            return (MenuItem) values;
        }).filter(values -> !((Menu) values).getItems().isEmpty()).toList();
    }
}
