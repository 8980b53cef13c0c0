package org.tomes.app;

import java.util.List;
import org.tomes.backup.RegisterSummary;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;

/**
 * The entries of a register that a backup lacks.
 *
 * @param sameLine whether the backup's newest entry is in the register's trail with the same number; otherwise, the
 * backup belongs to another register, or to a register that has diverged
 * @param entries number of entries written since the backup
 * @param newest newest of the entries written since the backup
 */
public record BackupComparison(boolean sameLine, long entries, List<AuditEntry> newest) {

    private static final int SHOWN = 100;

    public static BackupComparison of(OpenRegister now, RegisterSummary backup) {
        if (!now.register().id().equals(backup.register()) || !now.records().trail().contains(backup.head())) {
            return new BackupComparison(false, 0, List.of());
        }
        long entries = now.records().trail().head().number() - backup.head().number();
        return new BackupComparison(true, entries, entries == 0 ? List.of()
                : now.records().trail().entries(AuditQuery.newest((int) Math.min(SHOWN, entries))));
    }
}
