package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.tomes.desktop.common.ProportionalSplitPane;

/**
 * Keeps the keyboard focus in the current pane. If the focused control disappears or is disabled, JavaFX moves the
 * focus to the start of the window; this class returns it to the same pane of the screen.
 */
final class FocusRestorer {

    private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");
    private final Supplier<List<Node>> panes;

    /** @param panes the panes of the current screen, the most important one first */
    FocusRestorer(Supplier<List<Node>> panes) {
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
        for (Node current = node; current != null; current = current.getParent()) {
            if (!current.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void focusNear(Node lostNode) {
        List<Node> all = panes.get();
        if (all.stream().filter(pane -> isWithin(pane, lostNode)).noneMatch(FocusRestorer::focusIn)) {
            all.stream().anyMatch(FocusRestorer::focusIn);
        }
    }

    /**
     * Focuses a control that is about to be shown. In a window not yet drawn, an overlay is not attached to a scene
     * until the first frame, and a node without a scene cannot be focused.
     */
    static void focusSoon(Node node) {
        if (node.getScene() == null) {
            node.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    focusSoon(node);
                }
            });
        } else {
            // Immediately, so that text typed in the meantime is not lost; and again, in case the node was not yet
            // visible.
            node.requestFocus();
            Platform.runLater(node::requestFocus);
        }
    }

    /**
     * Focuses the first pane that accepts the focus, as soon as one does, and for some frames returns the focus there
     * if it moves elsewhere: while a screen is being built, JavaFX may move the focus to the start of the window. Any
     * user input ends this.
     *
     * @param work the part of the window in which the focus may be
     */
    static void placeFocus(Scene scene, Predicate<Node> work, Supplier<List<Node>> panes) {
        new Settling(scene, work, panes).start();
    }

    /**
     * Focuses the control with this id in the first frame that shows it: the content of a scrolled page is not part of
     * the window before. Any user input ends this.
     */
    static void focusWhenShown(Scene scene, String id) {
        new Awaited(scene, id).start();
    }

    /** Runs the action when the user next presses a key or a button, unless the returned action ends that before. */
    private static Runnable runOnNextInput(Scene scene, Runnable action) {
        EventHandler<InputEvent> used = event -> action.run();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, used);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, used);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, used);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, used);
        };
    }

    private static final class Awaited {

        private final Scene scene;
        private final String id;
        private final Runnable onFrame = this::look;
        private Runnable stopListening;

        Awaited(Scene scene, String id) {
            this.scene = scene;
            this.id = id;
        }

        void start() {
            scene.addPostLayoutPulseListener(onFrame);
            stopListening = runOnNextInput(scene, this::end);
            Platform.requestNextPulse();
        }

        private void look() {
            Node awaited = scene.lookup("#" + id);
            if (awaited != null) {
                end();
                Platform.runLater(awaited::requestFocus);
            }
        }

        private void end() {
            scene.removePostLayoutPulseListener(onFrame);
            stopListening.run();
        }
    }

    private static final class Settling {

        private static final Duration BETWEEN = Duration.millis(50);
        private final Scene scene;
        private final Predicate<Node> work;
        private final Supplier<List<Node>> panes;
        private Runnable stopListening;
        /** Number of checks for which the focus must remain in the page. */
        private int checks = 20;
        /** Number of checks after which a page is given up that accepts no focus: about a minute. */
        private int attempts = 1200;

        Settling(Scene scene, Predicate<Node> work, Supplier<List<Node>> panes) {
            this.scene = scene;
            this.work = work;
            this.panes = panes;
        }

        void start() {
            Platform.runLater(() -> {
                // A rebuilt window may have restored the previous focus.
                if (panes.get().stream().noneMatch(pane -> isWithin(pane, scene.getFocusOwner()))) {
                    panes.get().stream().anyMatch(FocusRestorer::focusIn);
                }
                stopListening = runOnNextInput(scene, this::end);
                scheduleCheck();
            });
        }

        private void scheduleCheck() {
            PauseTransition pause = new PauseTransition(BETWEEN);
            pause.setOnFinished(passed -> check());
            pause.play();
        }

        private void check() {
            if (checks <= 0 || attempts-- <= 0) {
                end();
                return;
            }
            if (work.test(scene.getFocusOwner())) {
                checks--;
            } else {
                panes.get().stream().anyMatch(FocusRestorer::focusIn);
            }
            scheduleCheck();
        }

        private void end() {
            checks = 0;
            stopListening.run();
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
        return pane instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FocusRestorer::focusIn);
    }

    static boolean isWithin(Node pane, Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part == pane) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves the focus from the current stop to the next one; after the last, to the first. The form next to a list is
     * also a stop on screens that do not include it in their panes.
     *
     * @param before stops outside the page, which come first
     * @param panes the stops in the page
     */
    static void next(Node page, List<Node> before, List<Node> panes, int step) {
        List<Node> stops = new ArrayList<>(before);
        stops.addAll(panes);
        ProportionalSplitPane.visibleIn(page)
                .map(split -> split.getItems().getLast())
                .filter(form -> stops.stream().noneMatch(stop -> isWithin(form, stop) || isWithin(stop, form)))
                .ifPresent(stops::add);
        Node focused = page.getScene().getFocusOwner();
        int at = 0;
        for (int i = 0; i < stops.size(); i++) {
            if (isWithin(stops.get(i), focused)) {
                at = i;
            }
        }
        for (int away = 1; away <= stops.size(); away++) {
            Node stop = stops.get(Math.floorMod(at + away * step, stops.size()));
            if (focusIn(stop)) {
                showRing(stop.getScene().getFocusOwner());
                return;
            }
        }
    }

    /** Shows the ring, which JavaFX shows only for a focus moved by Tab, until the focus moves on. */
    private static void showRing(Node focused) {
        focused.pseudoClassStateChanged(RING, true);
        focused.focusedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> focus, Boolean before, Boolean now) {
                focused.pseudoClassStateChanged(RING, false);
                focus.removeListener(this);
            }
        });
    }
}
