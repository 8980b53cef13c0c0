package org.tomes.desktop.shell;

import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tomes.desktop.common.ListenerGuard;

/**
 * The place of the notice: next to the title of the page, above its subtitle, if there is room, so that nothing moves;
 * otherwise in a row between heading and page. The notice covers neither the heading nor the page.
 */
final class NoticePlacement {

    private static final double MARGIN = 24;
    /** The margin of the bar above it. */
    private static final double GAP = 8;

    private final HBox bar;
    private final Region title;
    private final Region subtitle;
    private final Region header;
    private final Region row;
    private final ListenerGuard suppression = new ListenerGuard();

    /**
     * @param bar shown over the page, at the top right, with margins at its sides
     * @param title the title of the page
     * @param subtitle the line below the title
     * @param header the heading of the page, with title and subtitle
     * @param row the empty row below the heading
     */
    NoticePlacement(HBox bar, Region title, Region subtitle, Region header, Region row) {
        this.bar = bar;
        this.title = title;
        this.subtitle = subtitle;
        this.header = header;
        this.row = row;
        row.setMinHeight(Region.USE_PREF_SIZE);
        // During a layout, JavaFX ignores that the size of the bar changes.
        bar.getChildren().addListener((ListChangeListener<Node>) change -> arrange());
        Stream.of(bar.visibleProperty(), bar.needsLayoutProperty(), header.layoutYProperty(),
                header.layoutBoundsProperty(), subtitle.visibleProperty(), subtitle.layoutYProperty(),
                title.layoutBoundsProperty()).forEach(value -> value.subscribe(this::arrange));
    }

    private void arrange() {
        if (!suppression.isActive()) {
            suppression.during(() -> {
                // Labels without CSS have no width yet.
                bar.applyCss();
                place();
            });
        }
    }

    private void place() {
        double whole = header.getWidth() - 2 * MARGIN;
        double beside = whole - title.getWidth() - MARGIN;
        double room = subtitle.isVisible() && subtitle.getHeight() > 0 ? subtitle.getLayoutY() : header.getHeight();
        double height = bar.prefHeight(Math.min(beside, bar.prefWidth(-1)));
        boolean needsRow = bar.isVisible() && whole > 0 && (bar.minWidth(-1) > beside || height > room);
        bar.setMaxWidth(Math.min(needsRow ? whole : Math.max(0, beside), bar.prefWidth(-1)));
        bar.setTranslateY(header.getLayoutY() + (needsRow ? header.getHeight() : (room - height) / 2) - GAP);
        row.setPrefHeight(needsRow ? bar.prefHeight(bar.getMaxWidth()) + GAP : 0);
    }
}
