package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ActionMenu;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The context menu of a table: the actions for the selected rows, new values for the cells of one row, and copying.
 * Several rows are changed in the form next to the table or in the bar above it.
 */
final class RowMenu<R> {

    private final TableView<R> view;
    private final Workspace workspace;
    private final Texts texts;
    private final InlineEditMenu<R> cells;
    private final Runnable copyRows;
    private final ContextMenu menu = new ContextMenu();
    private Supplier<List<Screen.Action>> actions = List::of;

    RowMenu(TableView<R> view, Workspace workspace, InlineEditMenu<R> cells, Runnable copyRows) {
        this.view = view;
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.cells = cells;
        this.copyRows = copyRows;
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(showing -> menu.getItems().setAll(items()));
        view.setContextMenu(menu);
        view.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent pressed) {
        if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(pressed)) {
            copyRows.run();
        } else if (pressed.getCode() == KeyCode.F2) {
            cells.openForSelectedRow();
        } else if (pressed.getCode() == KeyCode.DELETE) {
            remove();
        }
    }

    /**
     * Removes the selected record as usual for its kind, for example by retiring it, or shows a notice that this list
     * offers no removal.
     */
    private void remove() {
        actions.get()
                .stream()
                .filter(action -> action.removes() && workspace.mayWrite())
                .findFirst()
                .ifPresentOrElse(action -> workspace.background().actions().run(action.name(), action.run()),
                        () -> workspace.frame().showNotice(Message.of("desktop.table.nothingToDelete")));
    }

    /** @param offered requested whenever the menu opens */
    void offer(Supplier<List<Screen.Action>> offered) {
        actions = offered;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (List<MenuItem> part : List.of(ActionMenu.items(actions.get(), workspace), cells.selectedRowItems())) {
            items.addAll(part);
            if (!part.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
        }
        items.add(item("desktop.table.copyCell", this::copyCell));
        items.add(item("desktop.table.copy", copyRows));
        return items;
    }

    private MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(texts.get(text), new FontIcon(Feather.COPY));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void copyCell() {
        TablePosition<?, ?> cell = view.getFocusModel().getFocusedCell();
        if (cell.getTableColumn() != null && cell.getTableColumn().getUserData() instanceof Column<?>
                && cell.getRow() >= 0 && cell.getRow() < view.getItems().size()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text(cell));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @SuppressWarnings("unchecked")
    private String text(TablePosition<?, ?> cell) {
        return ((Column<R>) cell.getTableColumn().getUserData()).text().apply(view.getItems().get(cell.getRow()));
    }
}
