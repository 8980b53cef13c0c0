package org.tomes.posture.keyvault;

import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.Diagnostics;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;

/** Numbers of requests, errors and delays are kept in a workspace or a storage account. */
final class Metrics extends VaultCheck {

    Metrics() {
        super("key-vault.metrics", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.6"));
    }

    @Override
    protected Assessment judge(KeyVault vault, Scene scene) {
        Subject subject = Subject.of(vault);
        Diagnostics diagnostics = Diagnostics.of(vault.id(), scene);
        if (Diagnostics.sendsMetrics(diagnostics.kept())) {
            return met(subject, "kept");
        }
        return diagnostics.isKnown() ? notMet(subject, "none") : typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING);
    }
}
