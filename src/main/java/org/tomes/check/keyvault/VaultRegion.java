package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.KeyVault;

/**
 * Checks that a vault is in the same region as its application, that is, the machines and apps with access to the
 * vault.
 */
final class VaultRegion extends KeyVaultCheck {

    VaultRegion() {
        super("key-vault.region", Severity.LOW, ControlRef.supporting("A.8.14"), ControlRef.supporting("A.5.23"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        List<Resource> applications = VaultWorkloads.of(vault, context)
                .workloads()
                .stream()
                .filter(resource -> !resource.location().isBlank())
                .toList();
        if (applications.isEmpty() || vault.location().isBlank()) {
            return notAssessed(subject, "unknown");
        }
        return applications.stream().anyMatch(resource -> key(resource.location()).equals(key(vault.location())))
                ? met(subject, "same", vault.location())
                : notMet(subject, "elsewhere", vault.location(), list(applications.stream().map(Resource::location)));
    }

    /** Normalizes region names: Azure writes both {@code westeurope} and {@code West Europe}. */
    private static String key(String region) {
        return region.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
