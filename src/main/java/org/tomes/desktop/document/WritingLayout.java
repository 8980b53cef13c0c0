package org.tomes.desktop.document;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * Arranges the outline of a text, the text and the pane next to it. If space permits, all three are in a row. In a
 * narrower window, either the text or the pane next to it is shown. If there is too little room for outline and text in
 * a row, the outline is above the text.
 *
 * @param split contains {@code writing} and {@code side}
 * @param writing contains the outline and the text
 * @param side the pages, or the changes
 */
record WritingLayout(SplitPane split, SplitPane writing, Node side) {

    /** The width in pixels below which either the text or the pane next to it is shown, not both. */
    private static final double WIDE = 800;
    private static final double WRITING_SHARE = 0.62;
    /** The width in pixels below which the outline is above the text. */
    private static final double ROW = 530;
    private static final double OUTLINE_IN_ROW = 0.36;
    private static final double OUTLINE_ABOVE = 0.4;

    boolean isWide() {
        return split.getWidth() >= WIDE;
    }

    /** @param asides whether to show the pane next to the text, or instead of it */
    void arrange(boolean asides) {
        boolean both = isWide() && asides;
        List<Node> panes = both ? List.of(writing, side) : List.of(asides ? side : writing);
        if (!split.getItems().equals(panes)) {
            split.getItems().setAll(panes);
            split.setDividerPositions(WRITING_SHARE);
        }
        double room = both ? split.getWidth() * WRITING_SHARE : split.getWidth();
        Orientation orientation = room >= ROW ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (writing.getOrientation() != orientation) {
            writing.setOrientation(orientation);
            writing.setDividerPositions(orientation == Orientation.HORIZONTAL ? OUTLINE_IN_ROW : OUTLINE_ABOVE);
        }
    }
}
