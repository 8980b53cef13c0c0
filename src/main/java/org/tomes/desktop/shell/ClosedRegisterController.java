package org.tomes.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Job;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The view shown while a register is closed for work on its file. */
final class ClosedRegisterController {

    private final Message activity;
    private final Job<?> job;
    private final boolean cancellable;
    private final Texts texts;
    @FXML
    private Label what;
    @FXML
    private Button cancel;

    ClosedRegisterController(Message activity, Job<?> job, boolean cancellable, Texts texts) {
        this.activity = activity;
        this.job = job;
        this.cancellable = cancellable;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        what.setText(texts.get(activity));
        cancel.setVisible(cancellable);
        cancel.setManaged(cancellable);
    }

    @FXML
    private void cancel() {
        DisabledReason.disable(cancel, texts.get("desktop.disabled.cancelling"));
        job.cancel();
    }
}
