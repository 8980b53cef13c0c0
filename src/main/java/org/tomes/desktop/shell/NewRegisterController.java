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
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.StrengthLabel;
import org.tomes.passphrase.Passphrase;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Offers to encrypt a new register. The passphrase is typed twice, since it cannot be recovered. */
final class NewRegisterController {

    private final Path register;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final Consumer<Optional<Passphrase>> make;
    private final Runnable cancel;
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox page;
    @FXML
    private Label path;
    @FXML
    private PasswordField passphrase;
    @FXML
    private Label strength;
    @FXML
    private PasswordField repeated;

    /** @param make receives the passphrase; empty to create the register without encryption */
    NewRegisterController(Path register, Consumer<Optional<Passphrase>> make, Runnable cancel) {
        this.register = register;
        this.make = make;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        path.setText(register.toString());
        Field.showErrors(page, errors, (Texts) resources);
        new StrengthLabel(strength, (Texts) resources).follow(passphrase.textProperty());
        passphrase.textProperty().addListener((property, before, typed) -> errors.clear());
        repeated.textProperty().addListener((property, before, typed) -> errors.clear());
    }

    void focus() {
        passphrase.requestFocus();
    }

    @FXML
    private void make() {
        if (passphrase.getText().equals(repeated.getText())) {
            make.accept(Optional.of(passphrase.getText()).filter(typed -> !typed.isEmpty()).map(Passphrase::new));
        } else {
            errors.put("repeated", Message.of("shell.new.differ"));
            repeated.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        cancel.run();
    }
}
