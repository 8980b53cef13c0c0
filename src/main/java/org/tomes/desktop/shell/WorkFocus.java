package org.tomes.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Keeps the keyboard where the work is. If the control with the focus disappears or is disabled, JavaFX passes the
 * focus on to the start of the window; here it stays in the same pane of the screen.
 */
final class WorkFocus {

    private final Supplier<List<Node>> panes;

    /** @param panes the panes of the current screen, the most important one first */
    WorkFocus(Supplier<List<Node>> panes) {
        this.panes = panes;
    }

    void watch(Scene scene) {
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            if (before != null && now == null && isLost(before, scene)) {
                Platform.runLater(() -> {
                    if (panes.get().stream().noneMatch(pane -> isWithin(pane, scene.getFocusOwner()))) {
                        focusNear(before);
                    }
                });
            }
        });
    }

    private static boolean isLost(Node node, Scene scene) {
        return node.getScene() != scene || node.isDisabled() || !isShown(node);
    }

    private static boolean isShown(Node node) {
        for (Node shown = node; shown != null; shown = shown.getParent()) {
            if (!shown.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void focusNear(Node lost) {
        List<Node> all = panes.get();
        if (all.stream().filter(pane -> isWithin(pane, lost)).noneMatch(WorkFocus::focusIn)) {
            all.stream().anyMatch(WorkFocus::focusIn);
        }
    }

    /**
     * Focuses a control that is about to be shown. In a window not yet drawn, an overlay gets its scene with the first
     * frame, and a node without a scene cannot be focused.
     */
    static void focusSoon(Node node) {
        if (node.getScene() == null) {
            node.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    focusSoon(node);
                }
            });
        } else {
            Platform.runLater(node::requestFocus);
        }
    }

    /** Focuses the pane itself, or the first focusable control in it. */
    static boolean focusIn(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return false;
        }
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
            return true;
        }
        return pane instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(WorkFocus::focusIn);
    }

    static boolean isWithin(Node pane, Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part == pane) {
                return true;
            }
        }
        return false;
    }
}
