package org.tomes.desktop.document;

import java.util.List;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionStep;

/** Submits the cloud security policy for review from another page, with the same questions as on the versions tab. */
public final class PolicySubmission {

    private PolicySubmission() {
    }

    /**
     * Asks for the data of the submission; shows the versions instead if the version in preparation was submitted.
     *
     * @param changed runs after the version has changed
     */
    public static void ask(Workspace workspace, Runnable changed) {
        workspace.background()
                .read(() -> workspace.register().documents().versions().working(DocumentKind.CLOUD_SECURITY_POLICY),
                        version -> ask(workspace, version, changed));
    }

    private static void ask(Workspace workspace, DocumentVersion version, Runnable changed) {
        if (VersionStep.SUBMIT.isPossibleIn(version.state())) {
            new VersionActions(workspace, stored -> changed.run(), changed).take(version, VersionStep.SUBMIT,
                    List.of());
        } else {
            workspace.frame().show("documents", version.kind().key() + "/versions");
        }
    }
}
