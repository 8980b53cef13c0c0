package org.tomes.desktop.setup;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.PolicySubmission;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.text.Message;

/** Starts the release of the policy, with which the guided start ends, and exports it as Word and PDF files. */
final class ReleaseForm extends StepForm {

    private final Button release;

    ReleaseForm(Workspace workspace, Runnable onChanged) {
        super("release", workspace, onChanged);
        release = accent(
                button("release", "start.release.submit", () -> PolicySubmission.ask(workspace, this::stepDone)));
        arrange(buttons(release, button("export", "start.release.export", this::chooseFolder)));
    }

    @Override
    void open(GuidedStartState state) {
        // There are no fields to fill.
    }

    @Override
    Node first() {
        return release;
    }

    private void chooseFolder() {
        workspace.dialogs().chooseFolderToWrite().ifPresent(this::export);
    }

    private void export(Path folder) {
        workspace.frame().follow(workspace.background().<Integer>job(progress -> {
            List<DocumentFormat> formats = workspace.register()
                    .documents()
                    .composition()
                    .formats(DocumentKind.CLOUD_SECURITY_POLICY);
            return PolicyForm.policy(workspace).write(formats, folder, progress).files().size();
        })
                .onSuccess(files -> workspace.frame()
                        .showFilesWritten(Message.of("start.release.done", files, folder.toString()), folder))
                .start());
    }
}
