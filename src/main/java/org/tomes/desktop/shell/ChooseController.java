package org.tomes.desktop.shell;

import javafx.fxml.FXML;

/** Shown if no register is open: lets the user choose one. */
final class ChooseController {

    private final WindowActions window;

    ChooseController(WindowActions window) {
        this.window = window;
    }

    @FXML
    private void openRegister() {
        window.openRegister();
    }

    @FXML
    private void openOnServer() {
        window.openOnServer();
    }

    @FXML
    private void newRegister() {
        window.newRegister();
    }
}
