package org.tomes.posture.cost;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.view.Workspace;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Result;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;
import org.tomes.posture.ViewCheck;

/** Logs are kept for 90 days, which many attacks need to be found; for longer only where somebody has said why. */
final class WorkspaceRetention extends ViewCheck<Workspace> {

    private static final int DAYS = 90;

    WorkspaceRetention() {
        super("cost.workspace-retention", Severity.MEDIUM, ControlRef.direct("A.8.15"), ControlRef.supporting("A.5.33"));
    }

    @Override
    protected List<Workspace> views(Scene scene) {
        return scene.inventory().workspaces();
    }

    @Override
    protected Assessment judge(Workspace workspace, Scene scene) {
        Subject subject = Subject.of(workspace);
        if (workspace.retentionDays().isEmpty()) {
            return notAssessed(subject, "not-told");
        }
        int days = workspace.retentionDays().get();
        if (days < DAYS) {
            return notMet(subject, "short", days);
        }
        if (days == DAYS) {
            return met(subject, "right", days);
        }
        Optional<String> why = Optional.ofNullable(scene.rules().longerRecords().get(workspace.id()));
        return why.map(reason -> met(subject, "justified", days, reason)).orElseGet(
                () -> new Assessment(id(), Result.NOT_MET, Severity.LOW, subject, reason("long", days)));
    }
}
