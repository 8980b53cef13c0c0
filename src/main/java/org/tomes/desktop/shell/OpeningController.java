package org.tomes.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.tomes.desktop.common.Job;
import org.tomes.text.Texts;

/** The view shown while a register is being opened, created or restored. */
final class OpeningController {

    private final String activity;
    private final String register;
    @FXML
    private Label title;
    @FXML
    private Label path;
    @FXML
    private Label step;
    @FXML
    private ProgressBar bar;

    /** @param activity the current work on the register, in the language of the window */
    OpeningController(String activity, String register) {
        this.activity = activity;
        this.register = register;
    }

    @FXML
    private void initialize() {
        title.setText(activity);
        path.setText(register);
    }

    /** Shows the current step of this work, and how much of it is done. */
    void follow(Job<?> job, Texts texts) {
        step.textProperty().bind(job.activity().map(activity -> activity.map(texts::get).orElse("")));
        bar.progressProperty().bind(job.fraction());
    }
}
