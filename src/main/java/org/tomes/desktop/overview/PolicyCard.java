package org.tomes.desktop.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.StatementBadge;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;

/** The number of statements of the cloud security policy that are met, contradicted and not assessed. */
final class PolicyCard {

    private final Workspace workspace;
    private final GridPane counts;

    PolicyCard(Workspace workspace, GridPane counts) {
        this.workspace = workspace;
        this.counts = counts;
    }

    void refresh() {
        workspace.background()
                .read(() -> workspace.register().statements().judge(DocumentKind.CLOUD_SECURITY_POLICY), this::show);
    }

    private void show(StatementResults judgements) {
        counts.getChildren().clear();
        for (StatementState state : StatementState.values()) {
            Label number = new Label(String.valueOf(judgements.count(state)));
            number.getStyleClass().add("card-number");
            Label name = StatementBadge.of(state, workspace.texts()).label();
            name.setMinWidth(Label.USE_PREF_SIZE);
            counts.addRow(state.ordinal(), name, number);
        }
    }

    /** Shows the statements. */
    void open() {
        workspace.frame().show("documents", DocumentKind.CLOUD_SECURITY_POLICY.key() + "/statements");
    }
}
