package org.tomes.desktop.start;

import javafx.scene.Node;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.score.TargetForm;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.ScoreTarget;

/** The target of the Secure Score, in the same form as on its own screen. */
final class GoalForm extends StepForm {

    private final TargetForm form;

    GoalForm(Workspace workspace, Runnable taken) {
        super("target", workspace, taken);
        form = new TargetForm(texts, this::save);
        arrange(form, buttons(skip()));
    }

    @Override
    void open(StartState state) {
        form.people(state.people());
        form.open(state.target());
    }

    @Override
    Node first() {
        return form.first();
    }

    private void save(ScoreTarget target) {
        workspace.background()
                .job(progress -> workspace.register().scores().setTarget(workspace.actor(), target))
                .done(kept -> taken())
                .failed(failure -> {
                    if (failure instanceof InvalidRecord invalid) {
                        form.refused(invalid);
                    } else {
                        workspace.dialogs().failed(failure);
                    }
                })
                .start();
    }
}
