package org.tomes.desktop.shell;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The view shown while a register is being opened. */
final class OpeningController {

    private final Path register;
    @FXML
    private Label path;

    OpeningController(Path register) {
        this.register = register;
    }

    @FXML
    private void initialize() {
        path.setText(register.toString());
    }
}
