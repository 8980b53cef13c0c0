package org.tomes.desktop.shell;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.tomes.register.RegisterFile;
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
    private Pane remedies;
    @FXML
    private Button retry;
    @FXML
    private Button back;
    @FXML
    private Button create;

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
        // A register that does not exist will not exist at the next attempt either.
        Button first = RegisterFile.at(register).exists() ? retry : create;
        first.getStyleClass().add(Styles.ACCENT);
        first.setDefaultButton(true);
        remedies.getChildren().remove(first);
        remedies.getChildren().addFirst(first);
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
