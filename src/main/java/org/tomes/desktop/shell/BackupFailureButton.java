package org.tomes.desktop.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/** The button in the sidebar that is visible while the last backup has failed. */
final class BackupFailureButton {

    private final Button button;
    private final Workspace workspace;

    BackupFailureButton(Button button, Workspace workspace) {
        this.button = button;
        this.workspace = workspace;
        button.managedProperty().bind(button.visibleProperty());
        button.setVisible(false);
    }

    /** @return a notice, if the failure is new */
    Optional<Notice> show() {
        Optional<Message> trouble = workspace.context().backups().lastFailure();
        boolean isNew = trouble.isPresent() && !button.isVisible();
        button.setVisible(trouble.isPresent());
        button.setTooltip(trouble.map(message -> new Tooltip(workspace.texts().get(message))).orElse(null));
        button.setAccessibleHelp(trouble.map(workspace.texts()::get).orElse(""));
        return trouble.filter(message -> isNew).map(Notice::warning);
    }
}
