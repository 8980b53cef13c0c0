package org.tomes.desktop.evidence;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The evidence for one record, as a tab of its editor: files, links and snapshots are added and opened here. */
public final class AttachedEvidence extends VBox {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final EvidenceActions actions;
    private final VBox list = new VBox();
    private RecordRef record;

    public AttachedEvidence(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = new EvidenceActions(workspace, stored -> refresh());
        getStyleClass().add("form");
        FlowPane bar = new FlowPane(button("desktop_evidence.addFile", Feather.UPLOAD, () -> actions.addFile(record)),
                button("desktop_evidence.addLink", Feather.LINK, () -> actions.addLink(record)),
                button("desktop_evidence.addSnapshot", Feather.CLOUD, () -> actions.addSnapshot(record)),
                button("desktop_evidence.attach", Feather.PAPERCLIP, () -> actions.attach(record)));
        bar.getStyleClass().add("chips");
        list.getStyleClass().add("field");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar, scroll);
        if (workspace.mayWrite()) {
            FileDrop.accept(this, files -> {
                if (record == null || !actions.drop(record, files)) {
                    workspace.frame().showNotice(Notice.warning(Message.of("desktop_evidence.noFolders")));
                }
            });
        }
    }

    private Button button(String key, Ikon icon, Runnable pressed) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.getStyleClass().add(ViewLoader.WRITES);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    public void show(RecordRef newRecord) {
        record = newRecord;
        refresh();
    }

    private void refresh() {
        RecordRef requested = record;
        workspace.background().read(() -> workspace.register().records().evidence().of(requested), this::show);
    }

    private void show(List<Evidence> evidence) {
        list.getChildren().setAll(evidence.stream().map(this::row).toList());
        if (evidence.isEmpty()) {
            Label emptyLabel = new Label(texts.get("desktop_evidence.noneHere"));
            emptyLabel.setWrapText(true);
            emptyLabel.getStyleClass().add(Styles.TEXT_MUTED);
            list.getChildren().add(emptyLabel);
        }
    }

    private HBox row(Evidence evidence) {
        Label name = EvidenceBadge.of(evidence, workspace.today(), dates, texts).label();
        name.setText(RecordNames.of(evidence.code(), evidence.title()) + " · " + name.getText());
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button detach = icon("desktop_evidence.detach", evidence, Feather.X, () -> actions.detach(evidence, record));
        detach.getStyleClass().add(ViewLoader.WRITES);
        HBox row = new HBox(name,
                icon("desktop_evidence.open", evidence, Feather.EXTERNAL_LINK, () -> actions.open(evidence)), detach);
        row.getStyleClass().add("editor-bar");
        return row;
    }

    private Button icon(String key, Evidence evidence, Ikon icon, Runnable pressed) {
        Button button = new Button(null, new FontIcon(icon));
        button.setAccessibleText(texts.get(key, evidence.code()));
        button.setTooltip(new Tooltip(texts.get(key, evidence.code())));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> pressed.run());
        return button;
    }
}
