package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.FormErrors;
import org.tomes.passphrase.Secret;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Asks for the passphrase of an encrypted register; reports a wrong one under the field. */
final class UnlockController {

    private final Path register;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final Consumer<Secret> open;
    private final Runnable cancel;
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox page;
    @FXML
    private Label path;
    @FXML
    private PasswordField passphrase;

    UnlockController(Path register, Optional<Message> wrong, Consumer<Secret> open, Runnable cancel) {
        this.register = register;
        this.open = open;
        this.cancel = cancel;
        wrong.ifPresent(sentence -> errors.put("passphrase", sentence));
    }

    @FXML
    private void initialize() {
        path.setText(register.toString());
        FormErrors.show(page, errors, (Texts) resources);
    }

    void focus() {
        passphrase.requestFocus();
    }

    @FXML
    private void open() {
        if (passphrase.getText().isEmpty()) {
            errors.put("passphrase", Message.of("shell.unlock.empty"));
        } else {
            open.accept(new Secret(passphrase.getText()));
        }
    }

    @FXML
    private void cancel() {
        cancel.run();
    }
}
