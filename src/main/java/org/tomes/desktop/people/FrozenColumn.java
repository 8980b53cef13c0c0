package org.tomes.desktop.people;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/**
 * Keeps the first column of a table in sight while the other columns are scrolled sideways: its heading and its cells
 * move with the scroll bar and cover the other columns.
 */
final class FrozenColumn {

    private final TableView<?> table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    FrozenColumn(TableView<?> table) {
        this.table = table;
        table.skinProperty().subscribe(skin -> table.lookupAll(".scroll-bar").forEach(node -> {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                scrolled.bind(bar.valueProperty());
            }
        }));
        scrolled.subscribe(this::moveHeading);
        table.getFocusModel().focusedCellProperty().subscribe(() -> Platform.runLater(this::uncoverFocusedCell));
    }

    /** Returns the distance by which the table is scrolled sideways, in pixels. */
    ReadOnlyDoubleProperty scrolled() {
        return scrolled;
    }

    /** Applies the position to a heading that was created since the last scrolling. */
    void moveHeading() {
        table.lookupAll(".column-header").forEach(node -> {
            if (node instanceof TableColumnHeader header && header.getTableColumn() != null
                    && table.getColumns().indexOf(header.getTableColumn()) == 0) {
                header.setViewOrder(-1);
                header.setTranslateX(scrolled.get());
                header.getStyleClass().remove("frozen");
                header.getStyleClass().add("frozen");
            }
        });
    }

    /** Scrolls back if the focused cell is behind the frozen column, where the table considers it visible. */
    private void uncoverFocusedCell() {
        int focused = table.getFocusModel().getFocusedCell().getColumn();
        if (focused < 1) {
            return;
        }
        double left = table.getVisibleLeafColumns()
                .subList(1, focused)
                .stream()
                .mapToDouble(TableColumnBase::getWidth)
                .sum();
        table.lookupAll(".scroll-bar").forEach(node -> {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.getValue() > left) {
                bar.setValue(left);
            }
        });
    }
}
