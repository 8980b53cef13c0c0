package org.tomes.check.backup;

import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.BackupPolicy.Retention;

/**
 * Checks that backup policies retain the required number of daily, weekly and monthly recovery points. Daily recovery
 * points that are retained for long also count as weekly ones. For databases on VMs, only full backups count.
 */
final class PolicyRetention extends ResourceCheck<BackupPolicy> {

    PolicyRetention() {
        super("backup.retention", Severity.MEDIUM, Inventory::backupPolicies, ControlRef.direct("A.8.13"),
                ControlRef.direct("A.5.33"));
    }

    @Override
    protected Assessment assess(BackupPolicy policy, CheckContext context) {
        CheckedResource subject = CheckedResource.of(policy);
        RetainedPoints points = RetainedPoints
                .of(policy.retentions().stream().filter(PolicyRetention::counts).toList());
        RetainedPoints required = RetainedPoints.required(context);
        Object[] details = points.besides(required);
        RetainedPoints covering = points.covering(required);
        if (covering.isBelow(required)) {
            boolean unused = policy.protectedItems().equals(Optional.of(0));
            return unused ? new Assessment(id(), CheckOutcome.NOT_MET, Severity.LOW, subject, reason("unused", details))
                    : notMet(subject, policy.isContinuous() ? "continuous-short" : "short", details);
        }
        if (!covering.areAllKnown()) {
            return notAssessed(subject, "unclear", details);
        }
        if (policy.isContinuous()) {
            return met(subject, "continuous", details);
        }
        boolean isEachEnough = points.areAllKnown() && !points.isBelow(required);
        return met(subject, isEachEnough ? "enough" : "enough-together", details);
    }

    private static boolean counts(Retention retention) {
        return retention.part().isEmpty() || retention.part().filter("Full"::equalsIgnoreCase).isPresent();
    }
}
