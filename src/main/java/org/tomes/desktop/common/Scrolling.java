package org.tomes.desktop.common;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls pages and forms to content that the user must see. */
public final class Scrolling {

    private Scrolling() {
    }

    /** Scrolls so that the node is in the middle, unless it is visible or nothing around it scrolls. */
    public static void show(Node node) {
        around(node).ifPresent(pane -> {
            if (!isVisible(node, pane)) {
                double seen = pane.getViewportBounds().getHeight();
                double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
                double middle = place(node, pane.getContent()).getCenterY();
                pane.setVvalue(hidden <= 0 ? 0 : Math.clamp((middle - seen / 2) / hidden, 0, 1));
            }
        });
    }

    /** Scrolls a list to an item, unless the list shows the item completely. */
    public static <T> void show(ListView<T> list, T item) {
        int index = list.getItems().indexOf(item);
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && index >= flow.getFirstVisibleCell().getIndex() && index <= flow.getLastVisibleCell().getIndex()) {
            // Moves the list only as far as the item is cut off.
            flow.scrollTo(index);
        } else {
            list.scrollTo(item);
        }
    }

    /** Whether the scroll pane around the node shows it completely; true if there is none. */
    public static boolean isVisible(Node node) {
        return around(node).map(pane -> isVisible(node, pane)).orElse(true);
    }

    /** Lays out first, since an error may be shown in a form that was not on screen yet. */
    private static boolean isVisible(Node node, ScrollPane pane) {
        pane.applyCss();
        pane.layout();
        Bounds place = place(node, pane);
        return place.getMinY() >= 0 && place.getMaxY() <= pane.getHeight();
    }

    private static Bounds place(Node node, Node inside) {
        return inside.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static Optional<ScrollPane> around(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst();
    }
}
