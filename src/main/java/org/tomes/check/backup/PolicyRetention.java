package org.tomes.check.backup;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Result;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.BackupPolicy.Retention;

/** At least 30 daily, 12 weekly and 12 monthly points; of databases on machines that of full backups counts. */
final class PolicyRetention extends ViewCheck<BackupPolicy> {

    PolicyRetention() {
        super("backup.retention", Severity.MEDIUM, ControlRef.direct("A.8.13"), ControlRef.direct("A.5.33"));
    }

    @Override
    protected List<BackupPolicy> views(CheckContext scene) {
        return scene.inventory().backupPolicies();
    }

    @Override
    protected Assessment judge(BackupPolicy policy, CheckContext scene) {
        Subject subject = Subject.of(policy);
        RecoveryPoints points = RecoveryPoints
                .of(policy.retentions().stream().filter(PolicyRetention::counts).toList());
        if (points.tooFew()) {
            boolean unused = policy.protectedItems().equals(Optional.of(0));
            return unused
                    ? new Assessment(id(), Result.NOT_MET, Severity.LOW, subject,
                            reason("unused", points.asArguments()))
                    : notMet(subject, "short", points.asArguments());
        }
        return points.allTold() ? met(subject, "enough", points.asArguments())
                : notAssessed(subject, "unclear", points.asArguments());
    }

    private static boolean counts(Retention retention) {
        return retention.part().isEmpty() || retention.part().filter("Full"::equalsIgnoreCase).isPresent();
    }
}
