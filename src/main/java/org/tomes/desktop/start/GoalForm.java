package org.tomes.desktop.start;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.tomes.desktop.common.Workspace;
import org.tomes.score.ScoreTarget;

/** The target of the Secure Score and the level below which somebody must act. */
final class GoalForm extends StepForm {

    private static final ScoreTarget SUGGESTED = new ScoreTarget(0.8, 0.6, 0);
    private static final double HUNDRED = 100;

    private final TextField target = new TextField();
    private final TextField warning = new TextField();
    private final NumberFormat numbers;
    private ScoreTarget stored = SUGGESTED;

    GoalForm(Workspace workspace, Runnable taken) {
        super("target", workspace, taken);
        numbers = NumberFormat.getNumberInstance(texts.language().locale());
        target.setOnAction(entered -> save());
        warning.setOnAction(entered -> save());
        arrange(field("target", "score.field.target", target), field("warning", "score.field.warning", warning),
                buttons(accent(button("save-target", "start.continue", this::save)), skip()));
    }

    @Override
    void open(StartState state) {
        stored = state.target().orElse(SUGGESTED);
        target.setText(numbers.format(stored.target() * HUNDRED));
        warning.setText(numbers.format(stored.warning() * HUNDRED));
    }

    @Override
    Node first() {
        return target;
    }

    private void save() {
        ScoreTarget entered = new ScoreTarget(Optional.empty(), fraction(target), fraction(warning), stored.owner(),
                stored.reviewIntervalMonths(), stored.nextReview(), stored.revision());
        write(() -> workspace.register().scores().setTarget(workspace.actor(), entered));
    }

    /** Not a number if the input is none; the register rejects it. */
    private double fraction(TextField field) {
        String typed = field.getText().replace("%", "").strip();
        ParsePosition end = new ParsePosition(0);
        Number number = numbers.parse(typed, end);
        return number != null && end.getIndex() == typed.length() ? number.doubleValue() / HUNDRED : Double.NaN;
    }
}
