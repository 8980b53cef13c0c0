package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.PassphraseStrengthLabel;
import org.tomes.passphrase.PassphraseStrength;
import org.tomes.passphrase.Secret;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Offers to fill a new register with the example company and to encrypt it. The passphrase is typed twice, since it
 * cannot be recovered.
 */
final class NewRegisterController {

    private final Path register;
    private final boolean encryption;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final BiConsumer<Optional<Secret>, Boolean> make;
    private final Runnable cancel;
    /** The weak passphrase that the user was warned about. */
    private String weak = "";
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox page;
    @FXML
    private Label path;
    @FXML
    private CheckBox example;
    @FXML
    private CheckBox encrypted;
    @FXML
    private VBox secret;
    @FXML
    private PasswordField passphrase;
    @FXML
    private Label strength;
    @FXML
    private PasswordField repeated;

    /**
     * @param encryption whether encryption is selected at first
     * @param make receives the passphrase, empty to create the register without encryption, and whether to fill it with
     * the example company
     */
    NewRegisterController(Path register, boolean encryption, BiConsumer<Optional<Secret>, Boolean> make,
            Runnable cancel) {
        this.register = register;
        this.encryption = encryption;
        this.make = make;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        path.setText(register.toString());
        encrypted.setSelected(encryption);
        secret.visibleProperty().bind(encrypted.selectedProperty());
        secret.managedProperty().bind(encrypted.selectedProperty());
        FormErrors.show(page, errors, (Texts) resources);
        new PassphraseStrengthLabel(strength, (Texts) resources).follow(passphrase.textProperty());
        passphrase.textProperty().addListener((property, before, typed) -> errors.clear());
        repeated.textProperty().addListener((property, before, typed) -> errors.clear());
    }

    void focus() {
        (encryption ? passphrase : encrypted).requestFocus();
    }

    @FXML
    private void make() {
        if (!encrypted.isSelected()) {
            make.accept(Optional.empty(), example.isSelected());
        } else if (passphrase.getText().isEmpty()) {
            errors.put("passphrase", Message.of("shell.new.noPassphrase"));
            passphrase.requestFocus();
        } else if (!passphrase.getText().equals(repeated.getText())) {
            errors.put("repeated", Message.of("shell.new.differ"));
            repeated.requestFocus();
        } else if (PassphraseStrength.of(passphrase.getText()).isTooWeak() && !weak.equals(passphrase.getText())) {
            weak = passphrase.getText();
            errors.put("passphrase", Message.of("shell.new.weak"));
            passphrase.requestFocus();
        } else {
            make.accept(Optional.of(new Secret(passphrase.getText())), example.isSelected());
        }
    }

    @FXML
    private void cancel() {
        cancel.run();
    }
}
