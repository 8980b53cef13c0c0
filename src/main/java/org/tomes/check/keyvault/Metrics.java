package org.tomes.check.keyvault;

import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Diagnostics;
import org.tomes.check.LogRetention;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;

/** Checks that the numbers of requests, errors and delays are sent to a workspace or a storage account. */
final class Metrics extends VaultCheck {

    Metrics() {
        super("key-vault.metrics", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.6"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        Subject subject = Subject.of(vault);
        Diagnostics diagnostics = Diagnostics.of(vault.id(), context);
        if (Diagnostics.sendsMetrics(diagnostics.storingSettings()
                .filter(setting -> setting.storage().isPresent()
                        || setting.workspace().filter(id -> !LogRetention.isStopped(id, context)).isPresent()))) {
            return met(subject, "kept");
        }
        if (Diagnostics.sendsMetrics(diagnostics.storingSettings())) {
            return notAssessed(subject, "stopped");
        }
        return diagnostics.isKnown() ? notMet(subject, "none") : typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING);
    }
}
