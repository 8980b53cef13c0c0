package org.tomes.desktop.document;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementsByKind;
import org.tomes.text.Texts;

/** Shows the number of contradicted statements next to a document to be exported; does not prevent the export. */
final class ContradictionNotice extends FlowPane {

    private final Workspace workspace;
    private final Texts texts;
    private final DocumentTabCallbacks context;
    private DocumentKind kind;

    ContradictionNotice(Workspace workspace, DocumentTabCallbacks context) {
        super(12, 4);
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.context = context;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(DocumentKind shownKind) {
        kind = shownKind;
        if (StatementsByKind.kind(shownKind).isEmpty()) {
            setVisible(false);
            return;
        }
        workspace.background()
                .read(() -> workspace.register().documents().statements().evaluate(shownKind), results -> {
                    if (shownKind == kind) {
                        show(results);
                    }
                });
    }

    private void show(StatementResults results) {
        boolean isContradicted = results.count(ComplianceStatus.NOT_MET) > 0;
        ComplianceStatus state = isContradicted ? ComplianceStatus.NOT_MET : ComplianceStatus.NOT_ASSESSED;
        setVisible(results.count(state) > 0);
        Label label = StatementBadge
                .of(state, texts.get(isContradicted ? "desktop_statement.notice" : "desktop_statement.notice.unknown",
                        results.count(state)))
                .label();
        label.setWrapText(true);
        Button show = new Button(texts.get("desktop_statement.notice.show"));
        show.setOnAction(pressed -> context.open("statements", ""));
        getChildren().setAll(label, show);
    }
}
