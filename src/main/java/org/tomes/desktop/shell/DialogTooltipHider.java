package org.tomes.desktop.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** Hides the tooltips of a window while a dialog is open above it; JavaFX shows them over the dialog. */
final class DialogTooltipHider {

    private DialogTooltipHider() {
    }

    static void hide(Dialog<?> dialog, Window owner) {
        ListChangeListener<Window> listener = change -> Platform.runLater(() -> hideAll(owner));
        dialog.showingProperty().addListener((property, before, showing) -> {
            Window.getWindows().removeListener(listener);
            if (showing) {
                Window.getWindows().addListener(listener);
                hideAll(owner);
            }
        });
    }

    private static void hideAll(Window owner) {
        List.copyOf(Window.getWindows())
                .stream()
                .filter(window -> window instanceof Tooltip tooltip && tooltip.getOwnerWindow() == owner)
                .forEach(Window::hide);
    }
}
