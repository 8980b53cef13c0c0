package org.tomes.desktop.document;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A part of a document on the preview page. */
final class PreviewCell extends ListCell<PreviewBlock> {

    private final PreviewNodes nodes;

    PreviewCell(PreviewNodes nodes) {
        this.nodes = nodes;
        getStyleClass().add("preview-cell");
        // The cell is as wide as the list, so that text wraps instead of scrolling horizontally.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PreviewBlock line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : page(nodes.node(line)));
    }

    /** Returns the height of the content at the width of the cell; by default, a cell uses the unwrapped height. */
    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (room > 0 && getGraphic() instanceof VBox page) {
            page.applyCss();
            return page.prefHeight(room);
        }
        return super.computePrefHeight(width);
    }

    /** Adds the page margin to the content, so that it does not count as space for text. */
    private static VBox page(Node content) {
        VBox margin = new VBox(content);
        margin.getStyleClass().add("preview-line");
        return margin;
    }
}
