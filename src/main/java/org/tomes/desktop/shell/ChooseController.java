package org.tomes.desktop.shell;

import javafx.fxml.FXML;

/** No register is open: which one it is to be. */
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
    private void newRegister() {
        window.newRegister();
    }
}
