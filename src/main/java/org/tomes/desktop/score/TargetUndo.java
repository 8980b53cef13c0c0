package org.tomes.desktop.score;

import java.util.Optional;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Reversal;
import org.tomes.desktop.common.Workspace;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Message;

/**
 * Offers to undo the change of a target. The first target cannot be undone, since a register with a target always keeps
 * one.
 *
 * @param undone reloads the screen
 */
record TargetUndo(Workspace workspace, Runnable undone) {

    void offer(Optional<ScoreTarget> before, ScoreTarget saved) {
        Notice done = Notice.success(Message.of("score.screen.targetKept"));
        workspace.frame()
                .say(before.map(old -> done.with(Notice.ActionKind.UNDO, () -> undo(old, saved, done.text())))
                        .orElse(done));
    }

    private void undo(ScoreTarget before, ScoreTarget saved, Message done) {
        ScoreService scores = workspace.register().azure().scores();
        workspace.background().job(progress -> {
            ScoreTarget stored = scores.target(saved.scope()).orElseThrow();
            return scores.setTarget(workspace.actor(), Reversal.of(before, saved, stored, ScoreTarget::atRevision));
        }).onSuccess(restored -> {
            workspace.frame().sayUndone(done);
            undone.run();
        }).start();
    }
}
