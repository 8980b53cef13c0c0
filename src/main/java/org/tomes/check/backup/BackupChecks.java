package org.tomes.check.backup;

import java.util.List;
import org.tomes.check.Check;

/** Checks of backups, their retention, and their protection against destruction. */
public final class BackupChecks {

    private BackupChecks() {
    }

    public static List<Check> all() {
        return List.of(new MachinesProtected(), new FileSharesProtected(), new OtherProtectedItems(),
                new DataStoresProtected(), new DatabaseRetention(), new PolicyRetention(),
                new RecoveryVaultSoftDelete(), new BackupImmutability());
    }
}
