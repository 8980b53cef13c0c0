package org.tomes.desktop.common;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A cell of a list that is as wide as the list, so that its content wraps instead of scrolling horizontally, and as
 * high as the wrapped content: by default, all cells have the height of the theme, which cuts longer texts.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

    protected WrappingCell() {
        setPrefWidth(0);
    }

    /** Returns the content of the cell for an item. */
    protected abstract Region content(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : content(item));
    }

    protected static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    @Override
    protected final double computePrefHeight(double width) {
        double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        Optional<Region> content = Optional.ofNullable((Region) getGraphic()).filter(shown -> room > 0);
        content.ifPresent(Region::applyCss);
        return content.map(shown -> shown.prefHeight(room) + snappedTopInset() + snappedBottomInset())
                .orElseGet(() -> super.computePrefHeight(width));
    }
}
