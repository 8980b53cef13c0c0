package org.tomes.check.keyvault;

import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.view.KeyVault;

/**
 * Checks that key vaults have purge protection. Azure never returns {@code false} for purge protection: the field is
 * absent if it is off.
 */
final class PurgeProtection extends KeyVaultCheck {

    PurgeProtection() {
        super("key-vault.purge-protection", Severity.HIGH, ControlRef.direct("A.8.24"), ControlRef.direct("A.5.33"),
                ControlRef.supporting("A.8.13"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        return vault.purgeProtection().orElse(false) ? met(CheckedResource.of(vault), "on")
                : notMet(CheckedResource.of(vault), "off");
    }
}
