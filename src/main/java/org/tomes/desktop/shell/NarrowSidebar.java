package org.tomes.desktop.shell;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The sidebar shows icons only, with their words in tooltips, while the window is too narrow for its letters: the
 * screen needs the room.
 */
final class NarrowSidebar {

    /** The width of the window, in widths of the letter size, below which screens do not fit beside the words. */
    private static final double ROOM = 72;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BooleanBinding narrow;

    NarrowSidebar(Region window, Region sidebar, MenuButton letters) {
        narrow = Bindings.createBooleanBinding(
                () -> window.getWidth() > 0 && window.getWidth() < ROOM * letters.getFont().getSize(),
                window.widthProperty(), letters.fontProperty());
        narrow.addListener((property, before, now) -> sidebar.pseudoClassStateChanged(NARROW, now));
        sidebar.pseudoClassStateChanged(NARROW, narrow.get());
    }

    /** Each has an icon; its words become its tooltip, unless it has one. */
    NarrowSidebar shorten(List<? extends Labeled> buttons) {
        buttons.forEach(button -> {
            Tooltip words = new Tooltip();
            words.textProperty().bind(button.textProperty());
            narrow.addListener((property, before, now) -> shorten(button, words, now));
            shorten(button, words, narrow.get());
        });
        return this;
    }

    private static void shorten(Labeled button, Tooltip words, boolean now) {
        Tooltip present = button.getTooltip();
        if (present == null || present == words) {
            button.setTooltip(now ? words : null);
        }
        button.getStyleClass().remove(Tweaks.NO_ARROW);
        if (now && button instanceof MenuButton) {
            button.getStyleClass().add(Tweaks.NO_ARROW);
        }
    }

    /** Each is left out. */
    NarrowSidebar omit(Node... words) {
        for (Node word : words) {
            word.visibleProperty().bind(narrow.not());
            word.managedProperty().bind(word.visibleProperty());
        }
        return this;
    }
}
