package org.tomes.desktop.shell;

import javafx.stage.Stage;
import org.tomes.settings.WindowBounds;

/** Position and size of the window, as stored in the settings. */
record WindowPlacement(Stage stage) {

    void restore(WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximised());
    }

    WindowBounds current() {
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
