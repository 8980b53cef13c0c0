package org.tomes.desktop.document;

import javafx.scene.layout.VBox;
import org.tomes.desktop.common.WrappingCell;

/** A part of a document on the preview page. */
final class PreviewCell extends WrappingCell<PreviewBlock> {

    private final PreviewNodes nodes;

    PreviewCell(PreviewNodes nodes) {
        this.nodes = nodes;
        getStyleClass().add("preview-cell");
    }

    /** Adds the page margin to the content, so that it does not count as space for text. */
    @Override
    protected VBox content(PreviewBlock line) {
        VBox margin = new VBox(nodes.node(line));
        margin.getStyleClass().add("preview-line");
        return margin;
    }
}
