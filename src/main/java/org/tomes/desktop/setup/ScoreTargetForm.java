package org.tomes.desktop.setup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.PercentFormat;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.score.TargetUndo;
import org.tomes.score.ScoreTarget;

/** The target of the Secure Score, and the level below which action is required. */
final class ScoreTargetForm extends StepForm {

    private final TextField target = new TextField();
    private final TextField warning = new TextField();
    private final PercentFormat percent;
    private ScoreTarget stored = ScoreTarget.SUGGESTED;

    ScoreTargetForm(Workspace workspace, Runnable onChanged) {
        super("target", workspace, onChanged);
        percent = new PercentFormat(texts.language());
        target.setOnAction(entered -> save());
        warning.setOnAction(entered -> save());
        arrange(field("target", "score.field.target", target), field("warning", "score.field.warning", warning),
                buttons(accent(button("save-target", "start.continue", this::save)), skip()));
    }

    @Override
    void open(GuidedStartState state) {
        stored = state.target().orElse(ScoreTarget.SUGGESTED);
        target.setText(percent.format(stored.target()));
        warning.setText(percent.format(stored.warning()));
    }

    @Override
    Node first() {
        return target;
    }

    @Override
    void save() {
        ScoreTarget entered = new ScoreTarget(Optional.empty(), fraction(target), fraction(warning), stored.owner(),
                stored.reviewIntervalMonths(), stored.nextReview(), stored.revision());
        Optional<ScoreTarget> before = Optional.of(stored).filter(target -> target.revision() > 0);
        write(() -> workspace.register().azure().scores().setTarget(workspace.actor(), entered),
                saved -> new TargetUndo(workspace, NOTHING_MORE).offer(before, saved));
    }

    /** Returns the share; NaN if the input is not a number, which the register rejects. */
    private double fraction(TextField field) {
        return percent.parse(field.getText()).orElse(Double.NaN);
    }
}
