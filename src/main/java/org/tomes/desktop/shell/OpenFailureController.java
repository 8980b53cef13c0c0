package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shown if a register cannot be opened, with the possible remedies. */
final class OpenFailureController {

    private final WindowActions window;
    private final Message sentence;
    private final Runnable again;
    private final Path register;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label what;
    @FXML
    private Button back;

    OpenFailureController(WindowActions window, Message sentence, Runnable again, Path register) {
        this.window = window;
        this.sentence = sentence;
        this.again = again;
        this.register = register;
    }

    @FXML
    private void initialize() {
        back.setVisible(window.hasRegister());
        back.setManaged(window.hasRegister());
        what.setText(((Texts) resources).get(sentence));
    }

    @FXML
    private void back() {
        window.backToRegister();
    }

    @FXML
    private void tryAgain() {
        again.run();
    }

    @FXML
    private void openRegister() {
        window.openRegister();
    }

    @FXML
    private void showBackups() {
        window.showBackups(register);
    }

    @FXML
    private void newRegister() {
        window.newRegister();
    }
}
