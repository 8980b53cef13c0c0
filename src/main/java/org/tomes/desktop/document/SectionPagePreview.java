package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.Composer.DocumentData;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.preview.PageImage;
import org.tomes.document.preview.RenderedPages;
import org.tomes.document.text.SectionTexts;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Shows the printed pages of one section shortly after its text was changed. The register is read once; afterwards,
 * only the wording changes. Only the first pages of a long section are drawn.
 */
final class SectionPagePreview {

    /**
     * The delay after the last key before pages are rendered: short enough to appear immediate, long enough not to
     * render after every key.
     */
    private static final Duration CALM = Duration.millis(400);
    private static final int MAX_PAGES = 12;
    /** Width of a page in points, which limits the resolution: at most {@code SHARPEST} pixels per point. */
    private static final double PAGE_WIDTH = 595;
    private static final double SHARPEST = 3;

    /**
     * The requested section.
     *
     * @param key the key of the section
     */
    private record Wanted(DocumentKind kind, Language language, SectionTexts wording, String key) {
    }

    /** The visible pages, counted from 1. */
    record VisiblePages(int first, int last, int all) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final VBox paper;
    private final ObservableDoubleValue width;
    private final PauseTransition calm = new PauseTransition(CALM);
    private final ReadOnlyObjectWrapper<VisiblePages> shownPages = new ReadOnlyObjectWrapper<>();
    private Optional<Wanted> request = Optional.empty();
    private Optional<DocumentData> read = Optional.empty();
    private boolean drawing;
    /**
     * Number of times that the data read was discarded; a rendering that was started before the last time is outdated.
     */
    private int forgotten;

    /** @param width the maximum width of a page, in pixels */
    SectionPagePreview(Workspace workspace, VBox paper, ObservableDoubleValue width) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.paper = paper;
        this.width = width;
        calm.setOnFinished(finished -> draw());
    }

    ReadOnlyObjectProperty<VisiblePages> shownPages() {
        return shownPages.getReadOnlyProperty();
    }

    /** Discards the data read, because the register was changed or another document is shown. */
    void forget() {
        forgotten++;
        read = Optional.empty();
    }

    /** Shows the section with this wording after a short time without further requests. */
    void show(DocumentKind kind, Language language, SectionTexts wording, String key) {
        boolean other = request.filter(candidate -> candidate.key().equals(key) && candidate.kind().equals(kind)
                && candidate.language() == language).isEmpty();
        if (request.filter(candidate -> candidate.kind().equals(kind)).isEmpty()) {
            forget();
        }
        request = Optional.of(new Wanted(kind, language, wording, key));
        if (other) {
            paper.getChildren().setAll(muted(texts.get("document.text.drawing")));
            shownPages.set(null);
            draw();
        } else {
            calm.playFromStart();
        }
    }

    void clear() {
        request = Optional.empty();
        calm.stop();
        paper.getChildren().clear();
        shownPages.set(null);
    }

    /** Renders one request at a time; a request made in the meantime follows. */
    private void draw() {
        if (drawing || request.isEmpty()) {
            return;
        }
        Wanted now = request.get();
        drawing = true;
        Optional<DocumentData> cached = read;
        int generation = forgotten;
        double scale = Math.clamp(2 * width.get() / PAGE_WIDTH, 1, SHARPEST);
        workspace.background().reading(() -> {
            DocumentData data = cached.orElseGet(() -> workspace.register().documents().composition().read(now.kind()));
            return new Drawn(data, images(data.compose(now.language(), now.wording()), now.key(), scale));
        }).onSuccess(drawn -> {
            if (generation == forgotten) {
                read = Optional.of(drawn.data());
            }
            ended(now, () -> show(drawn.pages()));
        }).onFailure(failure -> ended(now, () -> {
            paper.getChildren().setAll(muted(texts.get("document.text.notDrawn")));
            workspace.dialogs().failed(failure);
        })).start();
    }

    private void ended(Wanted drawn, Runnable show) {
        drawing = false;
        if (request.filter(drawn::equals).isPresent()) {
            show.run();
        } else {
            draw();
        }
    }

    private record Pages(VisiblePages range, List<WritableImage> images, boolean more) {
    }

    private record Drawn(DocumentData data, Pages pages) {
    }

    private Pages images(DocumentContent content, String key, double scale) {
        List<String> chapters = content.blocks()
                .stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .map(Heading::anchor)
                .toList();
        int at = chapters.indexOf(key);
        try (RenderedPages pages = workspace.context().pages().print(content)) {
            int first = pages.page(key).orElse(1);
            int last = at < 0 || at + 1 == chapters.size() ? pages.count()
                    : pages.page(chapters.get(at + 1)).orElse(pages.count());
            int drawn = Math.min(last, first + MAX_PAGES - 1);
            List<WritableImage> images = IntStream.rangeClosed(first, drawn)
                    .mapToObj(page -> image(pages.image(page, scale)))
                    .toList();
            return new Pages(new VisiblePages(first, drawn, pages.count()), images, drawn < last);
        }
    }

    private static WritableImage image(PageImage page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbPreInstance(), page.pixels(), 0,
                        page.width());
        return image;
    }

    /** Existing pages only get a new image, so that the scroll position is kept. */
    private void show(Pages pages) {
        paper.getChildren().removeIf(Label.class::isInstance);
        int number = pages.range().first();
        for (int i = 0; i < pages.images().size(); i++, number++) {
            ImageView view = i < paper.getChildren().size() ? (ImageView) paper.getChildren().get(i) : sheet();
            if (view.getParent() == null) {
                paper.getChildren().add(view);
            }
            view.setImage(pages.images().get(i));
            view.setAccessibleText(texts.get("document.text.page", number, pages.range().all()));
        }
        paper.getChildren().remove(pages.images().size(), paper.getChildren().size());
        if (pages.more()) {
            paper.getChildren().add(muted(texts.get("document.text.more")));
        }
        shownPages.set(pages.range());
    }

    private ImageView sheet() {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(width);
        return view;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
