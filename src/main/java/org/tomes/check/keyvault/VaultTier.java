package org.tomes.check.keyvault;

import java.util.Locale;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.view.KeyVault;
import org.tomes.parameter.Parameter;

/** Checks that a vault has at least the tier required by the company (Microsoft Learn, "About Azure Key Vault"). */
final class VaultTier extends KeyVaultCheck {

    private static final int STANDARD = 1;
    private static final int PREMIUM = 2;

    VaultTier() {
        super("key-vault.tier", Severity.LOW, ControlRef.direct("A.8.24"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        int required = context.value(Parameter.VAULT_TIER);
        return switch (vault.sku().orElse("").toLowerCase(Locale.ROOT)) {
            case "standard" -> required <= STANDARD ? met(subject, "standard") : notMet(subject, "below");
            case "premium" -> met(subject, "premium", required == PREMIUM ? 1 : 0);
            default -> notAssessed(subject, "unknown");
        };
    }
}
