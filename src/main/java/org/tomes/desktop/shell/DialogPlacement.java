package org.tomes.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Places dialogs in the middle of their window, no higher than the screen. JavaFX computes the place before the texts
 * are wrapped, so that a long form would extend beyond the top of the screen.
 */
final class DialogPlacement {

    private DialogPlacement() {
    }

    static void center(Dialog<?> dialog, Window owner) {
        Window window = dialog.getDialogPane().getScene().getWindow();
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
            Rectangle2D screen = Screen
                    .getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                    .stream()
                    .findFirst()
                    .orElse(Screen.getPrimary())
                    .getVisualBounds();
            double height = Math.min(window.getHeight(), screen.getHeight());
            if (height < window.getHeight()) {
                dialog.setHeight(height);
            }
            dialog.setX(place(owner.getX(), owner.getWidth(), window.getWidth(), screen.getMinX(), screen.getMaxX()));
            dialog.setY(place(owner.getY(), owner.getHeight(), height, screen.getMinY(), screen.getMaxY()));
        });
    }

    /** Returns the coordinate of the left or upper edge, which is on the screen even if the dialog is larger. */
    static double place(double start, double size, double dialog, double least, double most) {
        return Math.max(least, Math.min(start + (size - dialog) / 2, most - dialog));
    }
}
