package org.tomes.desktop.evidence;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.text.Texts;

/** An item of evidence next to the record that it supports, read-only: its facts, and the text of a text file. */
public final class EvidencePreview extends VBox {

    /** Maximum size of displayed text in bytes; the complete text can be opened in another program. */
    private static final int MAX_TEXT_BYTES = 64 * 1024;
    private static final Pattern TEXT = Pattern.compile("(?is).*\\.(txt|log|csv|json|md)");

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final EvidenceActions actions;
    private final LatestRequest<String> reading;
    private final Runnable onClose;

    /** @param onClose removes this preview */
    public EvidencePreview(Workspace workspace, Runnable onClose) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = new EvidenceActions(workspace, stored -> {
        });
        this.reading = new LatestRequest<>(workspace.background());
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
        getChildren().setAll(label(evidence.code() + "  " + evidence.title(), "title-4"), bar,
                label(texts.name("evidence", evidence.validity(workspace.today())), "audit-state"),
                label(texts.get("desktop_evidence.version", String.valueOf(evidence.current().number()),
                        dates.show(evidence.current().capturedAt()), source.toString()), "text-muted"));
        Optional.of(evidence.description())
                .filter(description -> !description.isBlank())
                .ifPresent(description -> getChildren().add(label(description, "")));
        if (source instanceof EvidenceSource.OfFile file && TEXT.matcher(file.name()).matches()) {
            reading.ask(() -> start(file), this::showText);
        }
        close.requestFocus();
    }

    private void showText(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("raw");
        area.setAccessibleText(texts.get("desktop_evidence.content"));
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().removeIf(TextArea.class::isInstance);
        getChildren().add(area);
    }

    private String start(EvidenceSource.OfFile file) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        try {
            workspace.register().records().evidence().write(file, new Limited(start));
        } catch (IOException e) {
            return texts.get("desktop_evidence.contentUnread");
        }
        return start.toString(StandardCharsets.UTF_8);
    }

    /** Keeps the first bytes and discards the others. */
    private static final class Limited extends FilterOutputStream {

        private int room = MAX_TEXT_BYTES;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (room > 0) {
                room--;
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int copied = Math.min(room, length);
            room -= copied;
            out.write(bytes, from, copied);
        }
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
