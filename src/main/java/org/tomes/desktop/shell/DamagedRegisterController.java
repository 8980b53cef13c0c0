package org.tomes.desktop.shell;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tomes.app.CompleteBackup;
import org.tomes.desktop.common.Dates;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shown for a damaged register: the damage found, and the backups that could replace it. */
final class DamagedRegisterController {

    private final WindowActions window;
    private final Message sentence;
    private final List<CompleteBackup> foundBackups;
    private final Consumer<CompleteBackup> restore;
    private final Runnable tryAgain;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label what;
    @FXML
    private Label foundLabel;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox backups;

    /** @param foundBackups intact backups, newest first */
    DamagedRegisterController(WindowActions window, Message sentence, List<CompleteBackup> foundBackups,
            Consumer<CompleteBackup> restore, Runnable tryAgain) {
        this.window = window;
        this.sentence = sentence;
        this.foundBackups = List.copyOf(foundBackups);
        this.restore = restore;
        this.tryAgain = tryAgain;
    }

    @FXML
    private void initialize() {
        Texts texts = (Texts) resources;
        what.setText(texts.get(sentence));
        foundLabel.setText(texts.get(foundBackups.isEmpty() ? "shell.recovery.none" : "shell.recovery.choose"));
        scroll.setVisible(!foundBackups.isEmpty());
        scroll.setManaged(!foundBackups.isEmpty());
        foundBackups.forEach(backup -> backups.getChildren().add(row(backup, texts)));
    }

    private HBox row(CompleteBackup backup, Texts texts) {
        Label timeLabel = new Label(
                texts.get("shell.recovery.backup", new Dates(texts.language()).show(backup.backup().name().at()),
                        texts.name("backup", backup.backup().name().kind())));
        timeLabel.getStyleClass().add("text-bold");
        Label holds = new Label(
                texts.get("shell.recovery.holds", backup.contents().measures(), backup.contents().head().number()));
        holds.getStyleClass().add("text-muted");
        VBox words = new VBox(timeLabel, holds);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean newest = backup == foundBackups.getFirst();
        Button choose = new Button(texts.get("shell.recovery.restore"));
        choose.setAccessibleText(choose.getText() + ": " + timeLabel.getText());
        choose.setId(newest ? "restore-newest" : null);
        choose.setDefaultButton(newest);
        choose.setOnAction(pressed -> restore.accept(backup));
        HBox row = new HBox(12, words, choose);
        row.getStyleClass().add("recovery-row");
        return row;
    }

    @FXML
    private void tryAgain() {
        tryAgain.run();
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
