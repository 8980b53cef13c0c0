package org.tomes.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Marks a window or its sidebar if it is too low for its font size, so that explanations give way to the content. */
final class CompactHeight {

    /** The height of the window, in multiples of the font size, below which it is low. */
    static final double WINDOW_ROOM = 44;
    /**
     * The height of the sidebar, in multiples of the font size, below which it is low; all its entries should be
     * visible.
     */
    static final double SIDEBAR_ROOM = 52;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private CompactHeight() {
    }

    /**
     * @param room the height, in multiples of the font size, below which the region is low
     * @param letters has the font of the window
     */
    static void mark(Region region, double room, Labeled letters) {
        region.heightProperty().subscribe(height -> mark(region, room, letters, height.doubleValue()));
        letters.fontProperty().subscribe(font -> mark(region, room, letters, region.getHeight()));
    }

    private static void mark(Region region, double room, Labeled letters, double height) {
        region.pseudoClassStateChanged(LOW, height > 0 && height < room * letters.getFont().getSize());
    }
}
