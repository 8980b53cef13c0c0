package org.tomes.desktop.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.tomes.desktop.common.GrowingTextArea;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.text.Texts;

/** The content of a text or picture file that is evidence, read from the register; other kinds are not displayed. */
public final class FileContentView extends StackPane {

    /** Maximum size of displayed text in bytes; the complete text can be opened in another program. */
    private static final int MAX_TEXT_BYTES = 64 * 1024;
    /** Maximum size of a displayed picture file in bytes. */
    private static final int MAX_PICTURE_BYTES = 16 * 1024 * 1024;
    /** Maximum width and height of a decoded picture in pixels, whatever its size in the file. */
    private static final int MAX_PIXELS = 1_600;
    private static final Pattern TEXT = Pattern.compile("(?is).*\\.(txt|log|csv|json|md)");
    private static final Pattern PICTURE = Pattern.compile("(?is).*\\.(png|jpe?g|gif|bmp)");

    private final boolean inFull;
    private final Workspace workspace;
    private final Texts texts;
    /** Reads and decodes the content in the background, and returns a supplier of its view. */
    private final LatestRequest<Supplier<Node>> reading;

    public FileContentView(Workspace workspace) {
        this(workspace, false);
    }

    private FileContentView(Workspace workspace, boolean inFull) {
        this.inFull = inFull;
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.reading = new LatestRequest<>(workspace.background());
        managedProperty().bind(visibleProperty());
        setMinSize(0, 0);
        clear();
    }

    /** Returns a view as high as the content, for a page that scrolls as a whole. */
    static FileContentView inFull(Workspace workspace) {
        return new FileContentView(workspace, true);
    }

    public void show(Evidence evidence) {
        clear();
        if (evidence.current().source() instanceof EvidenceSource.OfFile file) {
            if (TEXT.matcher(file.name()).matches()) {
                reading.ask(() -> text(start(file, MAX_TEXT_BYTES)), this::show);
            } else if (PICTURE.matcher(file.name()).matches()) {
                reading.ask(() -> picture(start(file, MAX_PICTURE_BYTES)), this::show);
            }
        }
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        reading.ask(() -> Label::new, nothing -> {
        });
    }

    private void show(Supplier<Node> content) {
        getChildren().setAll(content.get());
        setVisible(true);
    }

    private Supplier<Node> text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return () -> area(text);
    }

    private Node area(String text) {
        TextArea area = inFull ? new GrowingTextArea(Integer.MAX_VALUE) : new TextArea();
        area.setText(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("raw");
        area.setAccessibleText(texts.get("desktop_evidence.content"));
        return area;
    }

    private Supplier<Node> picture(byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes), MAX_PIXELS, MAX_PIXELS, true, true);
        return image.isError() ? () -> new Label(texts.get("desktop_evidence.contentUnread")) : () -> view(image);
    }

    private Node view(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setAccessibleText(texts.get("desktop_evidence.content"));
        view.fitWidthProperty().bind(widthProperty().map(width -> Math.min(width.doubleValue(), image.getWidth())));
        if (!inFull) {
            view.fitHeightProperty()
                    .bind(heightProperty().map(height -> Math.min(height.doubleValue(), image.getHeight())));
            view.setManaged(false);
        }
        return view;
    }

    private byte[] start(EvidenceSource.OfFile file, int limit) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        try {
            workspace.register().records().evidence().write(file, new Limited(start, limit));
        } catch (IOException e) {
            return texts.get("desktop_evidence.contentUnread").getBytes(StandardCharsets.UTF_8);
        }
        return start.toByteArray();
    }

    /** Keeps the first bytes and discards the others. */
    private static final class Limited extends FilterOutputStream {

        private int room;

        Limited(OutputStream out, int limit) {
            super(out);
            room = limit;
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
}
