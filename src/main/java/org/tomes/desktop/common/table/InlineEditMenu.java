package org.tomes.desktop.common.table;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.Texts;

/**
 * Changes values in the cells of a table: a click on a cell of the selected row opens a menu of values, a double click
 * does so in any row, and F2 opens a menu for the whole row.
 */
final class InlineEditMenu<R> {

    private static final String OPEN = "open menu";
    private static final String NO_VALUE = "–";

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
        MenuItem present = setValues(values.getItems(), column, row);
        if (!values.getItems().isEmpty()) {
            // Keys that the menu does not use would move the list below it.
            values.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode().isNavigationKey() && !key.getCode().isArrowKey()) {
                    key.consume();
                }
            });
            showOnly(cell.getTableView(), values, cell);
            present.getStyleableNode().requestFocus();
        }
    }

    /**
     * Sets the items of the values of a column.
     *
     * @return the item of the current value, marked and without an action; the first item if the current value is not
     * among them
     */
    private static <R> MenuItem setValues(ObservableList<MenuItem> items, Column<R> column, R row) {
        List<MenuItem> values = column.edit().apply(row);
        String text = column.text().apply(row);
        Optional<MenuItem> known = values.stream().filter(item -> text.equals(item.getText())).findFirst();
        MenuItem present = known.orElseGet(() -> new MenuItem(text.isBlank() ? NO_VALUE : text));
        present.setOnAction(null);
        present.setGraphic(new FontIcon(Feather.CHECK));
        items.setAll(values);
        if (known.isEmpty() && !values.isEmpty()) {
            items.addFirst(present);
        }
        return present;
    }

    /** Closes the menu that is open, since F2 and the mouse may both open one. */
    private static void showOnly(TableView<?> view, ContextMenu next, Node place) {
        if (view.getProperties().put(OPEN, next) instanceof ContextMenu before) {
            before.hide();
        }
        next.show(place, Side.BOTTOM, 0, 0);
    }

    /** Opens a menu with the values of all editable columns, below the selected row. */
    void openForSelectedRow() {
        List<MenuItem> columns = selectedRowItems();
        if (!columns.isEmpty()) {
            menu.getItems().setAll(columns);
            showOnly(view, menu, place(view.getSelectionModel().getSelectedItem()));
        }
    }

    /** Returns menu items with the values of all editable columns; empty unless exactly one row is selected. */
    List<MenuItem> selectedRowItems() {
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
            setValues(values.getItems(), column, row);
            return (MenuItem) values;
        }).filter(values -> !((Menu) values).getItems().isEmpty()).toList();
    }
}
