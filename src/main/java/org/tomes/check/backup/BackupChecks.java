package org.tomes.check.backup;

import java.util.List;
import org.tomes.check.Check;

/** The checks of what is backed up, for how long, and how well backups are kept from being destroyed. */
public final class BackupChecks {

    private BackupChecks() {
    }

    public static List<Check> all() {
        return List.of(new MachinesProtected(), new FileSharesProtected(), new OtherBackups(), new DatabaseRetention(),
                new PolicyRetention(), new RecoveryVaultSoftDelete(), new Immutability());
    }
}
