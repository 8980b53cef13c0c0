package org.tomes.desktop.document;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A stretch of a document on the paper of the preview. */
final class PreviewCell extends ListCell<PreviewLine> {

    private final PreviewNodes nodes;

    PreviewCell(PreviewNodes nodes) {
        this.nodes = nodes;
        getStyleClass().add("preview-cell");
        // Wide as the list, so that text wraps instead of scrolling sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PreviewLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : page(nodes.node(line)));
    }

    /** As high as the content is when it is as wide as the cell; by itself a cell asks how high it is unwrapped. */
    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (room > 0 && getGraphic() instanceof VBox page) {
            page.applyCss();
            return page.prefHeight(room);
        }
        return super.computePrefHeight(width);
    }

    /** The page's margin is the content's, so that it does not count as room for text. */
    private static VBox page(Node content) {
        VBox margin = new VBox(content);
        margin.getStyleClass().add("preview-line");
        return margin;
    }
}
