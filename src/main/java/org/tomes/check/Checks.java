package org.tomes.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.backup.BackupChecks;
import org.tomes.check.cost.CostChecks;
import org.tomes.check.defender.DefenderChecks;
import org.tomes.check.governance.PolicyChecks;
import org.tomes.check.identity.IdentityChecks;
import org.tomes.check.keyvault.KeyVaultChecks;
import org.tomes.check.lock.LockChecks;
import org.tomes.check.logging.LoggingChecks;
import org.tomes.check.network.NetworkChecks;
import org.tomes.check.service.ServiceChecks;

/** All checks of Tomes, by area. */
public final class Checks {

    /** The checks in display order. */
    public static final List<Check> ALL = Stream
            .of(NetworkChecks.all(), KeyVaultChecks.all(), IdentityChecks.all(), DefenderChecks.all(),
                    BackupChecks.all(), LockChecks.all(), PolicyChecks.all(), LoggingChecks.all(), ServiceChecks.all(),
                    CostChecks.all())
            .flatMap(List::stream)
            .toList();

    private Checks() {
    }

    public static Optional<Check> find(CheckId id) {
        return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
