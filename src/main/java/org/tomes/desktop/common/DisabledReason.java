package org.tomes.desktop.common;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Explains why a button is disabled: in a tooltip, which a disabled button itself cannot show, and to screen readers.
 * In FXML, the reason is the attribute {@code DisabledReason.reason}.
 */
public final class DisabledReason {

    private static final String REASON = "reason for which it is disabled";
    private static final String LABEL = "label that contains the reason";
    private static final Duration DELAY = Duration.millis(400);
    /** Distance between pointer and tooltip in pixels. */
    private static final double BELOW = 18;

    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private Optional<Node> pointed = Optional.empty();

    private DisabledReason() {
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("whole-text");
    }

    /** Shows the reasons of all buttons in a scene, each as soon as the pointer rests on its button. */
    public static void install(Scene scene) {
        DisabledReason shown = new DisabledReason();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, shown::moved);
        scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, left -> shown.point(Optional.empty(), left));
    }

    public static void disable(Node button, String reason) {
        setReason(button, reason);
        button.setDisable(true);
    }

    /** @param label shows the reason */
    public static void disable(Node button, String reason, Node label) {
        setLabel(button, label);
        disable(button, reason);
    }

    /** Sets the label that shows the reason; while it is visible, a tooltip would repeat and cover it. */
    public static void setLabel(Node button, Node label) {
        button.getProperties().put(LABEL, label);
    }

    /** Sets the reason that applies whenever the button is disabled. */
    public static void setReason(Node button, String reason) {
        if (button.getProperties().put(REASON, reason) == null) {
            button.disabledProperty().subscribe(disabled -> explain(button));
        }
        explain(button);
    }

    public static String getReason(Node button) {
        return (String) button.getProperties().get(REASON);
    }

    private static void explain(Node button) {
        button.setAccessibleHelp(button.isDisabled() ? getReason(button) : null);
    }

    private void moved(MouseEvent moved) {
        Optional<Node> button = Optional.empty();
        for (Node at = moved.getPickResult().getIntersectedNode(); at != null
                && button.isEmpty(); at = at.getParent()) {
            button = isExplained(
                    at) ? Optional.of(at)
                            : at instanceof Parent parent
                                    ? parent.getChildrenUnmodifiable()
                                            .stream()
                                            .filter(node -> isExplained(node) && node
                                                    .contains(node.sceneToLocal(moved.getSceneX(), moved.getSceneY())))
                                            .findFirst()
                                    : Optional.empty();
        }
        point(button, moved);
    }

    private static boolean isExplained(Node node) {
        return node.isDisabled() && node.isVisible() && getReason(node) != null
                && !(node.getProperties().get(LABEL) instanceof Node label && label.isVisible());
    }

    private void point(Optional<Node> button, MouseEvent moved) {
        if (!button.equals(pointed)) {
            pointed = button;
            delay.stop();
            tooltip.hide();
            button.ifPresent(node -> {
                tooltip.setText(getReason(node));
                delay.setOnFinished(passed -> tooltip.show(node, moved.getScreenX(), moved.getScreenY() + BELOW));
                delay.play();
            });
        }
    }
}
