package org.tomes.desktop.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.ProgramVersion;
import org.tomes.text.Texts;
import org.tomes.update.NewestVersion;
import org.tomes.update.UpdateCheck;

/** The part of the settings with versions, the location of the data, and the fault reports for support. */
public final class AboutPartController implements SettingsPart {

    private final Workspace workspace;
    private final Texts texts;
    @FXML
    private Label version;
    @FXML
    private Label update;
    @FXML
    private Button openNotes;
    @FXML
    private Label data;
    @FXML
    private Label faults;
    @FXML
    private Button openFaults;

    AboutPartController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        version.setText(texts.get("settings.about.version", ProgramVersion.current(), Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version")));
        openNotes.managedProperty().bind(openNotes.visibleProperty());
        openNotes.setVisible(false);
        workspace.background()
                .read(() -> workspace.context().updates().ask(ProgramVersion.current()), this::showUpdate);
        data.setText(texts.get("settings.about.data", folder().toString()));
        faults.setText(texts.get("settings.about.noFaults"));
        openFaults.setDisable(true);
        workspace.background().read(() -> Files.isDirectory(faultFolder()), this::showFaults);
    }

    private void showUpdate(UpdateCheck.Answer answer) {
        update.setText(texts.get(answer.text()));
        answer.newer().flatMap(NewestVersion::notes).ifPresent(notes -> {
            openNotes.setVisible(true);
            openNotes.setOnAction(action -> workspace.frame().openLink(notes.toString()));
        });
    }

    private void showFaults(boolean hasReports) {
        openFaults.setDisable(!hasReports);
        if (hasReports) {
            faults.setText(texts.get("settings.about.faults", faultFolder().toString()));
        }
    }

    private Path folder() {
        return workspace.context().paths().data();
    }

    private Path faultFolder() {
        return workspace.context().faults().folder();
    }

    @FXML
    private void openData() {
        workspace.frame().openExternally(folder());
    }

    @FXML
    private void openFaults() {
        workspace.frame().openExternally(faultFolder());
    }
}
