package org.tomes.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The view shown while a register is being opened, created or restored. */
final class OpeningController {

    private final String activity;
    private final String register;
    @FXML
    private Label title;
    @FXML
    private Label path;

    /** @param activity the current work on the register, in the language of the window */
    OpeningController(String activity, String register) {
        this.activity = activity;
        this.register = register;
    }

    @FXML
    private void initialize() {
        title.setText(activity);
        path.setText(register);
    }
}
