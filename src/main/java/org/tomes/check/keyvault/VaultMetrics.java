package org.tomes.check.keyvault;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.DiagnosticDestinations;
import org.tomes.check.LogRetention;
import org.tomes.check.MissingDestinations;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;

/** Checks that the metrics on requests, errors and latency are sent to a workspace or a storage account. */
final class VaultMetrics extends KeyVaultCheck {

    VaultMetrics() {
        super("key-vault.metrics", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.8.6"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        DiagnosticDestinations diagnostics = DiagnosticDestinations.of(vault.id(), context);
        if (sendsTo(diagnostics,
                id -> !MissingDestinations.isMissing(id, context) && !LogRetention.isIngestionStopped(id, context))) {
            return met(subject, "kept");
        }
        if (sendsTo(diagnostics, id -> LogRetention.isIngestionStopped(id, context))) {
            return notAssessed(subject, "stopped");
        }
        if (sendsTo(diagnostics, id -> true)) {
            return notAssessed(subject, "gone");
        }
        return diagnostics.isComplete() ? notMet(subject, "none")
                : typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING);
    }

    private static boolean sendsTo(DiagnosticDestinations diagnostics, Predicate<ResourceId> destination) {
        return DiagnosticDestinations.sendsMetrics(diagnostics.settings()
                .stream()
                .filter(setting -> Stream.concat(setting.workspace().stream(), setting.storage().stream())
                        .anyMatch(destination)));
    }
}
