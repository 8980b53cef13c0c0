package org.tomes.desktop.setup;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.text.Message;

/** Exports the policy as Word and PDF files, or starts its release. */
final class ReleaseForm extends StepForm {

    private final Button export;

    ReleaseForm(Workspace workspace, Runnable onChanged) {
        super("release", workspace, onChanged);
        export = accent(button("export", "start.release.export", this::chooseFolder));
        Button versions = button("release", "start.release.submit",
                () -> workspace.frame().show("documents", DocumentKind.CLOUD_SECURITY_POLICY.key() + "/versions"));
        arrange(buttons(export, versions));
    }

    @Override
    void open(GuidedStartState state) {
        // There are no fields to fill.
    }

    @Override
    Node first() {
        return export;
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
            int files = PolicyForm.policy(workspace).write(formats, folder, progress).files().size();
            GuidedStartMarks.change(workspace, GuidedStartMarks.EXPORTED, "");
            return files;
        }).onSuccess(files -> {
            workspace.frame().showFilesWritten(Message.of("start.release.done", files, folder.toString()), folder);
            stepDone();
        }).start());
    }
}
