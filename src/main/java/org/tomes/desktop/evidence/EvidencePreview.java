package org.tomes.desktop.evidence;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.text.Texts;

/**
 * An item of evidence next to the record that it supports, read-only: its facts, and the content of a text or picture
 * file.
 */
public final class EvidencePreview extends VBox {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final EvidenceActions actions;
    private final FileContentView content;
    private final Runnable onClose;

    /** @param onClose removes this preview */
    public EvidencePreview(Workspace workspace, Runnable onClose) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = new EvidenceActions(workspace, stored -> {
        });
        this.content = new FileContentView(workspace);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.onClose = onClose;
        getStyleClass().add("editor");
    }

    public void show(Evidence evidence) {
        Button close = button("desktop_evidence.closeBeside", Feather.X, onClose);
        close.setId("close-evidence");
        FlowPane bar = new FlowPane(close);
        bar.getStyleClass().add("chips");
        EvidenceSource source = evidence.current().source();
        if (source instanceof EvidenceSource.OfFile || source instanceof EvidenceSource.OfLink) {
            bar.getChildren()
                    .add(button("desktop_evidence.openIt", Feather.EXTERNAL_LINK, () -> actions.open(evidence)));
        }
        getChildren().setAll(label(RecordNames.of(evidence.code(), evidence.title()), "title-4"), bar,
                label(texts.name("evidence", evidence.validity(workspace.today())), "audit-state"),
                label(texts.get("desktop_evidence.version", String.valueOf(evidence.current().number()),
                        dates.show(evidence.current().capturedAt()), source.toString()), "text-muted"));
        Optional.of(evidence.description())
                .filter(description -> !description.isBlank())
                .ifPresent(description -> getChildren().add(label(description, "")));
        getChildren().add(content);
        content.show(evidence);
        close.requestFocus();
    }

    private Button button(String key, Feather icon, Runnable pressed) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
