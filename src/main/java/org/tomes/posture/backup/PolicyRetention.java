package org.tomes.posture.backup;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Result;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;
import org.tomes.posture.ViewCheck;

/** At least 30 daily, 12 weekly and 12 monthly points; of databases on machines that of full backups counts. */
final class PolicyRetention extends ViewCheck<BackupPolicy> {

    PolicyRetention() {
        super("backup.retention", Severity.MEDIUM, ControlRef.direct("A.8.13"), ControlRef.direct("A.5.33"));
    }

    @Override
    protected List<BackupPolicy> views(Scene scene) {
        return scene.inventory().backupPolicies();
    }

    @Override
    protected Assessment judge(BackupPolicy policy, Scene scene) {
        Subject subject = Subject.of(policy);
        KeptPoints points = KeptPoints.of(policy.retentions().stream().filter(PolicyRetention::counts).toList());
        if (points.tooFew()) {
            boolean unused = policy.protectedItems().equals(Optional.of(0));
            return unused ? new Assessment(id(), Result.NOT_MET, Severity.LOW, subject, reason("unused", points.asArguments()))
                    : notMet(subject, "short", points.asArguments());
        }
        return points.allTold() ? met(subject, "enough", points.asArguments()) : notAssessed(subject, "unclear", points.asArguments());
    }

    private static boolean counts(Retention retention) {
        return retention.part().isEmpty() || retention.part().filter("Full"::equalsIgnoreCase).isPresent();
    }
}
