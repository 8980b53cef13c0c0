package org.tomes.desktop.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.tomes.desktop.common.Job;
import org.tomes.text.Texts;

/**
 * The progress of work on the input of a form, below its fields. The progress appears only if the work takes longer
 * than a moment; the button that cancels the dialog cancels the work.
 */
final class FormProgress extends VBox {

    private static final Duration MOMENT = Duration.millis(400);
    private static final double SPACING = 6;

    private final Texts texts;
    private final Label activity = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition delay = new PauseTransition(MOMENT);
    private final BooleanProperty cancelled = new SimpleBooleanProperty();
    private double heightBefore;

    FormProgress(Texts texts) {
        super(SPACING);
        this.texts = texts;
        getStyleClass().add("form-progress");
        activity.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(activity.textProperty());
        getChildren().addAll(activity, bar);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows the progress of a job in a dialog, which becomes higher by these lines if the window has room. */
    void show(Alert dialog, Job<?> job) {
        cancelled.set(false);
        bar.progressProperty().bind(job.fraction());
        activity.textProperty()
                .bind(cancelled.flatMap(isCancelled -> job.activity()
                        .map(now -> isCancelled ? texts.get("desktop.disabled.cancelling")
                                : now.map(texts::get).orElse(texts.get("shell.working")))));
        delay.setOnFinished(passed -> appear(dialog));
        if (!isVisible()) {
            delay.playFromStart();
        }
    }

    private void appear(Alert dialog) {
        setVisible(true);
        heightBefore = dialog.getHeight();
        applyCss();
        double wanted = heightBefore + prefHeight(getParent().getLayoutBounds().getWidth()) + SPACING;
        Window owner = dialog.getOwner();
        // A dialog that is as low as the window shortens its fields instead.
        double most = owner.getY() + owner.getHeight() - dialog.getY();
        dialog.setHeight(Math.max(heightBefore, Math.min(wanted, most)));
    }

    void cancelling() {
        cancelled.set(true);
    }

    void hide(Alert dialog) {
        delay.stop();
        if (isVisible()) {
            setVisible(false);
            dialog.setHeight(heightBefore);
        }
    }
}
