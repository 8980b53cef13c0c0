package org.tomes.desktop.score;

import java.util.Optional;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Message;

/**
 * Offers to undo a change to a Secure Score target.
 *
 * @param undone reloads the screen
 */
public record TargetUndo(Workspace workspace, Runnable undone) {

    public void offer(Optional<ScoreTarget> before, ScoreTarget saved) {
        ScoreService scores = workspace.register().azure().scores();
        workspace.showReversible(Message.of("score.screen.targetKept"), before, Optional.of(saved), (version, over) -> {
            if (over.isEmpty()) {
                return version.map(target -> scores.setTarget(workspace.actor(), target.withRevision(0)));
            }
            ScoreTarget now = over.get();
            ScoreTarget stored = scores.target(now.scope()).orElseThrow();
            if (version.isEmpty()) {
                scores.removeTarget(workspace.actor(), RecordUndo.of(now, now, stored, ScoreTarget::withRevision));
            }
            return version.map(target -> scores.setTarget(workspace.actor(),
                    RecordUndo.of(target, now, stored, ScoreTarget::withRevision)));
        }, restored -> undone.run());
    }
}
