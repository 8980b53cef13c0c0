package org.tomes.posture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.posture.backup.BackupChecks;
import org.tomes.posture.cost.CostChecks;
import org.tomes.posture.defender.DefenderChecks;
import org.tomes.posture.governance.PolicyChecks;
import org.tomes.posture.identity.IdentityChecks;
import org.tomes.posture.keyvault.KeyVaultChecks;
import org.tomes.posture.lock.LockChecks;
import org.tomes.posture.logging.LoggingChecks;
import org.tomes.posture.network.NetworkChecks;

/** All checks that Tomes knows, area by area. */
public final class Checks {

    /** In the order in which they are shown. */
    public static final List<Check> ALL = Stream.of(
            NetworkChecks.all(),
            KeyVaultChecks.all(),
            IdentityChecks.all(),
            DefenderChecks.all(),
            BackupChecks.all(),
            LockChecks.all(),
            PolicyChecks.all(),
            LoggingChecks.all(),
            CostChecks.all()).flatMap(List::stream).toList();

    private Checks() {
    }

    public static Optional<Check> find(CheckId id) {
        return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
