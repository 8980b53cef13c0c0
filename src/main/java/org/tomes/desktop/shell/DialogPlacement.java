package org.tomes.desktop.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
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
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, showing -> fit(dialog, owner));
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
            Rectangle2D screen = screen(owner);
            fit(dialog, owner);
            dialog.setX(place(owner.getX(), owner.getWidth(), window.getWidth(), screen.getMinX(), screen.getMaxX()));
            dialog.setY(place(owner.getY(), owner.getHeight(), window.getHeight(), screen.getMinY(), screen.getMaxY()));
        });
    }

    /**
     * Gives the dialog the height of its content, but no more than that of the screen. The least height is set as well,
     * because a window manager can otherwise replace the height by an earlier one.
     */
    static void fit(Dialog<?> dialog, Window owner) {
        DialogPane pane = dialog.getDialogPane();
        Stage stage = (Stage) pane.getScene().getWindow();
        pane.applyCss();
        pane.setPrefHeight(Region.USE_COMPUTED_SIZE);
        double frame = stage.isShowing() ? stage.getHeight() - pane.getScene().getHeight() : 0;
        double height = Math.min(pane.prefHeight(pane.prefWidth(-1)), screen(owner).getHeight() - frame);
        pane.setPrefHeight(height);
        stage.setMinHeight(height + frame);
        if (stage.isShowing()) {
            // Never smaller, so that buttons stay in their places when errors disappear.
            stage.setHeight(Math.min(Math.max(stage.getHeight(), height + frame), screen(owner).getHeight()));
        }
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /** Returns the coordinate of the left or upper edge, which is on the screen even if the dialog is larger. */
    static double place(double start, double size, double dialog, double least, double most) {
        return Math.max(least, Math.min(start + (size - dialog) / 2, most - dialog));
    }
}
