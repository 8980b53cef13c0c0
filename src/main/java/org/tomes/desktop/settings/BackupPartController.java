package org.tomes.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.backup.StoredBackup;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The part of the settings for automatic backups: activation, folder and number. Each setting takes effect when it is
 * entered.
 */
public final class BackupPartController implements SettingsPart {

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private BackupSettings stored = BackupSettings.DEFAULT;
    private Path usual;
    @FXML
    private VBox root;
    @FXML
    private CheckBox on;
    @FXML
    private Label off;
    @FXML
    private TextField folder;
    @FXML
    private TextField daily;
    @FXML
    private TextField weekly;
    @FXML
    private TextField monthly;

    BackupPartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    private record LoadedBackupSettings(BackupSettings settings, Path folder) {
    }

    @FXML
    private void initialize() {
        FormErrors.show(root, errors, texts);
        new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get("backup.off")).show(off);
        off.managedProperty().bind(off.visibleProperty());
        off.visibleProperty().bind(on.selectedProperty().not());
        for (TextField field : List.of(folder, daily, weekly, monthly)) {
            field.setOnAction(entered -> keep());
            field.focusedProperty().addListener((property, before, focused) -> {
                if (!focused) {
                    keep();
                }
            });
        }
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedBackupSettings(workspace.context().backups().settings(),
                        workspace.context().backups().defaultFolder()), current -> {
                            usual = current.folder();
                            show(current.settings());
                        });
    }

    private void show(BackupSettings settings) {
        stored = settings;
        errors.clear();
        on.setSelected(settings.on());
        folder.setText(settings.folder().orElse(usual.toString()));
        daily.setText(String.valueOf(settings.retention().daily()));
        weekly.setText(String.valueOf(settings.retention().weekly()));
        monthly.setText(String.valueOf(settings.retention().monthly()));
    }

    /** Returns -1 for non-numeric input, which is rejected. */
    private static int number(TextField field) {
        String text = field.getText().strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private BackupSettings entered() {
        Optional<String> place = Optional.of(folder.getText().strip())
                .filter(text -> !text.isEmpty() && !text.equals(usual.toString()));
        return new BackupSettings(on.isSelected(), place,
                new BackupRetention(number(daily), number(weekly), number(monthly)));
    }

    @FXML
    private void keep() {
        BackupSettings newSettings = entered();
        if (usual == null || newSettings.equals(stored)) {
            errors.clear();
            return;
        }
        workspace.background()
                .job(progress -> workspace.context().backups().change(newSettings).backups())
                .onSuccess(saved -> {
                    show(saved);
                    workspace.frame()
                            .showNotice(saved.on() ? Notice.success(Message.of("backup.settingsKept"))
                                    : Notice.warning(Message.of("backup.nowOff")));
                })
                .onFailure(this::refused)
                .start();
    }

    private void refused(Throwable failure) {
        if (failure instanceof InvalidRecord invalid) {
            errors.clear();
            invalid.errors().forEach(error -> errors.put(error.field(), error.sentence()));
        } else {
            workspace.dialogs().failed(failure);
        }
    }

    @FXML
    private void chooseFolder() {
        workspace.dialogs().chooseFolderToWrite().ifPresent(chosen -> {
            folder.setText(chosen.toString());
            keep();
        });
    }

    @FXML
    private void usualFolder() {
        folder.setText(usual.toString());
        keep();
    }

    /** Backs up the open register; the progress and the result appear in the window, whatever page is shown then. */
    @FXML
    private void backUpNow() {
        workspace.frame()
                .follow(workspace.background()
                        .<StoredBackup>job(
                                progress -> workspace.context().backups().createManually(workspace.register()))
                        .onSuccess(stored -> workspace.frame()
                                .showNotice(Notice.success(Message.of("backup.stored"))
                                        .showing(Message.of("shell.screen.backups"), this::showBackups)))
                        .start());
    }

    @FXML
    private void showBackups() {
        workspace.frame().showBackups();
    }
}
