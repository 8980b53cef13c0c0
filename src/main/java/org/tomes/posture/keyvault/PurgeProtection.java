package org.tomes.posture.keyvault;

import org.tomes.inventory.view.KeyVault;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/** Azure never answers {@code false} for purge protection: a vault without it leaves the field out. */
final class PurgeProtection extends VaultCheck {

    PurgeProtection() {
        super("key-vault.purge-protection", Severity.HIGH, ControlRef.direct("A.8.24"), ControlRef.direct("A.5.33"),
                ControlRef.supporting("A.8.13"));
    }

    @Override
    protected Assessment judge(KeyVault vault, Scene scene) {
        return vault.purgeProtection().orElse(false) ? met(Subject.of(vault), "on") : notMet(Subject.of(vault), "off");
    }
}
