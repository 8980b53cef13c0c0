package org.tomes.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Marks a window that is too low for its font size, in which explanations give their space to the content. */
final class CompactHeight {

    /** The height of the window, in multiples of the font size, below which it is low. */
    private static final double ROOM = 44;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private CompactHeight() {
    }

    /** @param letters has the font of the window */
    static void mark(Region window, Labeled letters) {
        window.heightProperty().subscribe(height -> mark(window, letters, height.doubleValue()));
        letters.fontProperty().subscribe(font -> mark(window, letters, window.getHeight()));
    }

    private static void mark(Region window, Labeled letters, double height) {
        window.pseudoClassStateChanged(LOW, height > 0 && height < ROOM * letters.getFont().getSize());
    }
}
