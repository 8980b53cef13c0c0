package org.tomes.check.cost;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Result;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.view.Workspace;

/** Logs are kept for 90 days, which many attacks need to be found; for longer only where somebody has said why. */
final class WorkspaceRetention extends ViewCheck<Workspace> {

    private static final int DAYS = 90;

    WorkspaceRetention() {
        super("cost.workspace-retention", Severity.MEDIUM, ControlRef.direct("A.8.15"),
                ControlRef.supporting("A.5.33"));
    }

    @Override
    protected List<Workspace> views(CheckContext scene) {
        return scene.inventory().workspaces();
    }

    @Override
    protected Assessment judge(Workspace workspace, CheckContext scene) {
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
        return why.map(reason -> met(subject, "justified", days, reason))
                .orElseGet(() -> new Assessment(id(), Result.NOT_MET, Severity.LOW, subject, reason("long", days)));
    }
}
