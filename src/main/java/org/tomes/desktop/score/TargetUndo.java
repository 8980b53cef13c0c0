package org.tomes.desktop.score;

import java.util.Optional;
import org.tomes.desktop.common.Reversal;
import org.tomes.desktop.common.Workspace;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Message;

/**
 * Offers to undo the change of a target.
 *
 * @param undone reloads the screen
 */
public record TargetUndo(Workspace workspace, Runnable undone) {

    public void offer(Optional<ScoreTarget> before, ScoreTarget saved) {
        ScoreService scores = workspace.register().azure().scores();
        workspace.sayUndoable(Message.of("score.screen.targetKept"), () -> {
            ScoreTarget stored = scores.target(saved.scope()).orElseThrow();
            if (before.isPresent()) {
                return scores.setTarget(workspace.actor(),
                        Reversal.of(before.get(), saved, stored, ScoreTarget::atRevision));
            }
            scores.removeTarget(workspace.actor(), Reversal.of(saved, saved, stored, ScoreTarget::atRevision));
            return saved;
        }, restored -> undone.run());
    }
}
