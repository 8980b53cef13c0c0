package org.tomes.desktop.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** Wraps the text of all tooltips, which would otherwise be one line and could extend beyond the monitor. */
final class TooltipWidth {

    /** The maximum width of a tooltip in pixels. */
    static final double MAX = 400;

    private static final ListChangeListener<Window> SHOWN = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(TooltipWidth::limit);
        }
    };

    private TooltipWidth() {
    }

    /** Limits the width of all tooltips of the program from now on; called on the FX thread. */
    static void limit() {
        Window.getWindows().removeListener(SHOWN);
        Window.getWindows().addListener(SHOWN);
    }

    private static void limit(Window window) {
        if (window instanceof Tooltip tooltip && tooltip.getMaxWidth() < 0) {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(MAX);
        }
    }
}
