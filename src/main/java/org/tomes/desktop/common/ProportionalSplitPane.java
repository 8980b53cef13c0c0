package org.tomes.desktop.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * A split pane whose dividers keep their relative positions. An ordinary split pane divides additional room equally,
 * and leaves a divider where the minimum size of a pane has moved it in a small window or with large text.
 */
public final class ProportionalSplitPane extends SplitPane {

    private final Map<Integer, Double> wanted = new HashMap<>();
    private Optional<Node> hidden = Optional.empty();
    /** Whether the dividers may have been moved away from their positions. */
    private boolean moved;

    public ProportionalSplitPane() {
        widthProperty().addListener(resized -> restore());
        heightProperty().addListener(resized -> restore());
        addEventFilter(MouseEvent.MOUSE_RELEASED, released -> {
            if (released.getTarget() instanceof Node node && isDivider(node)) {
                for (int i = 0; i < getDividers().size(); i++) {
                    wanted.put(i, getDividers().get(i).getPosition());
                }
            }
        });
    }

    /** Hides the last pane, so that the first one, usually a list, has the whole width; or shows it again. */
    public void toggleLastPane() {
        if (hidden.isPresent()) {
            showLastPane();
        } else {
            hideLastPane();
        }
    }

    /** Hides the last pane until it is shown or {@linkplain #toggleLastPane toggled}. */
    public void hideLastPane() {
        if (getItems().size() > 1) {
            hidden = Optional.of(getItems().removeLast());
        }
    }

    public void showLastPane() {
        hidden.ifPresent(last -> {
            getItems().add(last);
            restore();
        });
        hidden = Optional.empty();
    }

    /** Shows the hidden form next to the list that contains this node. */
    public static void showBeside(Node list) {
        around(list).ifPresent(ProportionalSplitPane::showLastPane);
    }

    /** Returns the innermost pane that contains a list and the form next to it. */
    public static Optional<ProportionalSplitPane> around(Node list) {
        for (Node at = list; at != null; at = at.getParent()) {
            if (at instanceof ProportionalSplitPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    /** Returns the visible pane that shows a list and, next to it, its selected record. */
    public static Optional<ProportionalSplitPane> visibleIn(Node page) {
        return page.lookupAll(".split-pane")
                .stream()
                .filter(pane -> isVisible(pane) && pane instanceof ProportionalSplitPane split
                        && split.getOrientation() == Orientation.HORIZONTAL)
                .map(ProportionalSplitPane.class::cast)
                .findFirst();
    }

    private static boolean isVisible(Node node) {
        return node == null || node.isVisible() && isVisible(node.getParent());
    }

    private boolean isDivider(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return at.getParent() == this;
            }
        }
        return false;
    }

    @Override
    public void setDividerPositions(double... positions) {
        for (int i = 0; i < positions.length; i++) {
            wanted.put(i, positions[i]);
        }
        super.setDividerPositions(positions);
    }

    @Override
    public void setDividerPosition(int divider, double position) {
        wanted.put(divider, position);
        super.setDividerPosition(divider, position);
    }

    /** Moves the dividers to the positions set by program or user, as far as there is room. */
    public void restore() {
        moved = true;
        requestLayout();
    }

    /** Sets the positions after the layout, because a split pane divides additional room equally. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (moved) {
            moved = false;
            for (int i = 0; i < getDividers().size(); i++) {
                if (wanted.containsKey(i)) {
                    super.setDividerPosition(i, wanted.get(i));
                }
            }
            super.layoutChildren();
        }
    }
}
