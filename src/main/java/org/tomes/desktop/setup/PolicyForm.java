package org.tomes.desktop.setup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.DocumentExport;
import org.tomes.desktop.document.DocumentPreview;
import org.tomes.document.DocumentKind;

/** Displays the current policy. */
final class PolicyForm extends StepForm {

    private static final double HEIGHT = 420;

    private final DocumentPreview preview = new DocumentPreview();
    private final Button read;

    PolicyForm(Workspace workspace, Runnable onChanged) {
        super("policy", workspace, onChanged);
        preview.setPrefHeight(HEIGHT);
        preview.getStyleClass().add("step-page");
        preview.setPlaceholder(new Label(texts.get("document.composing")));
        preview.setAccessibleText(texts.get("document.preview"));
        read = accent(button("policy", "start.policy.read", () -> mark(GuidedStartSettings.READ)));
        Button edit = button("edit-policy", "start.policy.edit",
                () -> workspace.frame().show("documents", DocumentKind.CLOUD_SECURITY_POLICY.key() + "/text"));
        arrange(buttons(read, edit), preview);
    }

    /** Returns the policy in the language of the window. */
    static DocumentExport policy(Workspace workspace) {
        return new DocumentExport(workspace, DocumentKind.CLOUD_SECURITY_POLICY, workspace.texts().language(),
                Optional.empty(), Optional.empty(), false);
    }

    @Override
    void open(GuidedStartState state) {
        workspace.background().read(policy(workspace)::compose, preview::show);
    }

    @Override
    Node first() {
        return read;
    }
}
