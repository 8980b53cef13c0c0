package org.tomes.check.backup;

import java.util.Locale;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.RecoveryVault;

/**
 * Checks that backups in vaults are immutable. Unlocked immutability can be disabled, locked immutability cannot. The
 * check accepts both; the reason states which of them applies.
 */
final class BackupImmutability extends ResourceCheck<RecoveryVault> {

    BackupImmutability() {
        super("backup.immutability", Severity.MEDIUM, Inventory::recoveryVaults, RecoveryVault::of,
                ControlRef.direct("A.5.33"), ControlRef.direct("A.8.13"));
    }

    @Override
    protected Assessment assess(RecoveryVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        if (vault.immutability().isEmpty()) {
            return vault.softDeleteTold() ? notMet(subject, "never") : notAssessed(subject, "not-told");
        }
        String state = vault.immutability().get();
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "locked" -> met(subject, "locked");
            case "unlocked" -> met(subject, "unlocked");
            case "disabled" -> notMet(subject, "disabled");
            default -> notAssessed(subject, "unknown", state);
        };
    }
}
