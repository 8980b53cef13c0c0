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
 * Reduces the sidebar to icons, with their texts in tooltips, while the window is too narrow for its font size, because
 * the screen needs the space.
 */
final class CompactSidebar {

    /** The width of the window, in multiples of the font size, below which screens do not fit next to the texts. */
    private static final double ROOM = 72;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BooleanBinding narrow;

    CompactSidebar(Region window, Region sidebar, MenuButton letters) {
        narrow = Bindings.createBooleanBinding(
                () -> window.getWidth() > 0 && window.getWidth() < ROOM * letters.getFont().getSize(),
                window.widthProperty(), letters.fontProperty());
        narrow.addListener((property, before, now) -> sidebar.pseudoClassStateChanged(NARROW, now));
        sidebar.pseudoClassStateChanged(NARROW, narrow.get());
    }

    /** Reduces buttons to their icons; the text of each becomes its tooltip, unless it already has one. */
    CompactSidebar shorten(List<? extends Labeled> buttons) {
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

    /** Hides nodes while the sidebar is narrow. */
    CompactSidebar omit(Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(narrow.not());
            node.managedProperty().bind(node.visibleProperty());
        }
        return this;
    }
}
