package org.tomes.desktop.settings;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.PassphraseStrengthLabel;
import org.tomes.desktop.common.Workspace;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterProtection;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The part of the settings that encrypts the open register, changes its passphrase, or decrypts it. */
public final class PassphrasePartController implements SettingsPart {

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    @FXML
    private VBox root;
    @FXML
    private Label state;
    @FXML
    private Field presentField;
    @FXML
    private PasswordField present;
    @FXML
    private PasswordField wanted;
    @FXML
    private PasswordField repeated;
    @FXML
    private Label strength;
    @FXML
    private CheckBox deleteOld;
    @FXML
    private Button set;
    @FXML
    private Button remove;
    @FXML
    private Button strengthen;
    @FXML
    private Button recovery;

    PassphrasePartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        boolean encrypted = now().isPresent();
        FormErrors.show(root, errors, texts);
        workspace.lockIfReadOnly(root);
        RegisterProtection protection = workspace.register().register().protection();
        state.setText(texts.get("passphrase.registerProtection." + protection));
        setShown(strengthen, protection == RegisterProtection.QUICK);
        setShown(recovery, protection == RegisterProtection.STRETCHED || protection == RegisterProtection.RECOVERABLE);
        recovery.setText(texts.get(protection == RegisterProtection.RECOVERABLE ? "passphrase.renewRecoveryKey"
                : "passphrase.createRecoveryKey"));
        presentField.setVisible(encrypted);
        set.setText(texts.get(encrypted ? "passphrase.change" : "passphrase.set"));
        setShown(remove, encrypted);
        new PassphraseStrengthLabel(strength, texts).follow(wanted.textProperty());
        present.textProperty().addListener((property, before, typed) -> errors.clear());
        wanted.textProperty().addListener((property, before, typed) -> errors.clear());
        repeated.textProperty().addListener((property, before, typed) -> errors.clear());
    }

    private static void setShown(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private Optional<Secret> now() {
        return workspace.register().register().passphrase();
    }

    @FXML
    private void set() {
        if (!isCurrentPassphraseCorrect()) {
            return;
        }
        if (wanted.getText().isEmpty()) {
            errors.put("wanted", Message.of("shell.unlock.empty"));
        } else if (!wanted.getText().equals(repeated.getText())) {
            errors.put("repeated", Message.of("shell.new.differ"));
        } else {
            ask(Optional.of(new Secret(wanted.getText())),
                    new Confirmation(Message.of("passphrase.setTitle"),
                            Message.of("passphrase.setText", oldBackupsMessage()),
                            Message.of(now().isPresent() ? "passphrase.change" : "passphrase.set")));
        }
    }

    @FXML
    private void remove() {
        if (isCurrentPassphraseCorrect()) {
            ask(Optional.empty(), new Confirmation(Message.of("passphrase.removeTitle"),
                    Message.of("passphrase.removeText", oldBackupsMessage()), Message.of("passphrase.remove")));
        }
    }

    /** Keeps the passphrase but strengthens the key derivation. */
    @FXML
    private void strengthen() {
        if (isCurrentPassphraseCorrect()) {
            ask(now(), new Confirmation(Message.of("passphrase.strengthenTitle"),
                    Message.of("passphrase.strengthenText", oldBackupsMessage()), Message.of("passphrase.strengthen")));
        }
    }

    @FXML
    private void recovery() {
        boolean had = workspace.register().register().protection() == RegisterProtection.RECOVERABLE;
        if (isCurrentPassphraseCorrect() && workspace.dialogs()
                .confirm(new Confirmation(Message.of("passphrase.recoveryKeyQuestion"),
                        Message.of(had ? "passphrase.recoveryKeyRenews" : "passphrase.recoveryKeyCreates"),
                        Message.of(had ? "passphrase.renewRecoveryKey" : "passphrase.createRecoveryKey")))) {
            workspace.frame().createRecoveryKey();
        }
    }

    /** Checks the current passphrase, so that an unauthorised person cannot decrypt the register in an open window. */
    private boolean isCurrentPassphraseCorrect() {
        boolean knows = now().stream().allMatch(new Secret(present.getText())::equals);
        if (!knows) {
            errors.put("present", Message.of("passphrase.wrongPresent"));
            present.requestFocus();
        }
        return knows;
    }

    private Message oldBackupsMessage() {
        return Message.of(deleteOld.isSelected() ? "passphrase.oldGo"
                : now().isPresent() ? "passphrase.oldKeepTheirs" : "passphrase.oldStayPlain");
    }

    private void ask(Optional<Secret> next, Confirmation question) {
        if (workspace.dialogs().confirm(question)) {
            workspace.frame().changePassphrase(next, deleteOld.isSelected());
        }
    }
}
