package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;

/**
 * Checks that a vault is in the region of its application: of the machines and apps with access or, if none is known,
 * of those in its resource group.
 */
final class VaultRegion extends VaultCheck {

    private static final List<ResourceType> APPLICATIONS = List.of(ResourceType.VIRTUAL_MACHINE, ResourceType.WEB_APP,
            ResourceType.SQL_SERVER);

    VaultRegion() {
        super("key-vault.region", Severity.LOW, ControlRef.supporting("A.8.14"), ControlRef.supporting("A.5.23"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        Subject subject = Subject.of(vault);
        List<Resource> using = VaultUse.of(vault, context).workloads();
        List<Resource> applications = (using.isEmpty() ? besides(vault, context.inventory()) : using).stream()
                .filter(resource -> !resource.location().isBlank())
                .toList();
        if (applications.isEmpty() || vault.location().isBlank()) {
            return notAssessed(subject, "unknown");
        }
        return applications.stream().anyMatch(resource -> key(resource.location()).equals(key(vault.location())))
                ? met(subject, "same", vault.location())
                : notMet(subject, "elsewhere", vault.location(), list(applications.stream().map(Resource::location)));
    }

    private static List<Resource> besides(KeyVault vault, Inventory inventory) {
        ResourceIndex<Resource> applications = inventory.make("applications by group",
                () -> ResourceIndex.of(
                        APPLICATIONS.stream().flatMap(type -> inventory.resources(type).stream()).toList(),
                        resource -> resource.id().parent()));
        return vault.id().parent().map(applications::of).orElse(List.of());
    }

    /** Normalizes names of regions: Azure writes both {@code westeurope} and {@code West Europe}. */
    private static String key(String region) {
        return region.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
