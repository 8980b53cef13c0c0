package org.tomes.check.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.inventory.view.VaultBackupSettings;
import org.tomes.text.Message;

/**
 * Checks that deleted backups can be recovered. Depending on the API version, Azure returns this setting as part of the
 * vault, as a separate resource, or not at all.
 */
final class RecoveryVaultSoftDelete extends BaseCheck {

    RecoveryVaultSoftDelete() {
        super("backup.soft-delete", Severity.HIGH, ControlRef.direct("A.8.13"), ControlRef.direct("A.5.33"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        List<RecoveryVault> vaults = context.inventory().recoveryVaults();
        List<VaultBackupSettings> configurations = context.inventory().backupConfigurations();
        ResourceIndex<VaultBackupSettings> byVault = ResourceIndex.of(configurations, VaultBackupSettings::vault);
        Set<ResourceId> read = vaults.stream().map(RecoveryVault::id).collect(Collectors.toSet());
        List<Assessment> all = new ArrayList<>();
        for (RecoveryVault vault : vaults) {
            Optional<VaultBackupSettings> apart = byVault.of(vault.id()).stream().findFirst();
            Optional<Message> contradiction = contradiction(vault, apart);
            if (contradiction.isPresent()) {
                all.add(notAssessed(CheckedResource.of(vault), contradiction.get()));
                continue;
            }
            Optional<String> state = vault.softDelete().or(() -> apart.flatMap(VaultBackupSettings::softDelete));
            boolean nothingRead = !vault.hasProperties() && apart.isEmpty();
            all.add(nothingRead ? notFullyRead(CheckedResource.of(vault))
                    : assess(CheckedResource.of(vault), state, vault.softDeleteDays()));
        }
        for (VaultBackupSettings alone : configurations) {
            alone.vault()
                    .filter(id -> !read.contains(id))
                    .ifPresent(id -> all.add(assess(CheckedResource.of(id, ResourceType.RECOVERY_VAULT),
                            alone.softDelete(), Optional.empty())));
        }
        return all;
    }

    /**
     * Reports that the vault and its configuration, which both contain the setting in separate notations, have
     * different values.
     */
    private static Optional<Message> contradiction(RecoveryVault vault, Optional<VaultBackupSettings> apart) {
        Optional<String> softDelete = vault.softDelete();
        Optional<String> other = apart.flatMap(VaultBackupSettings::softDelete);
        return softDelete.filter(state -> other.filter(otherState -> isOff(otherState) != isOff(state)).isPresent())
                .map(state -> contradictoryEntries(vault.name() + ": softDeleteState", state,
                        "backupconfig/vaultconfig: softDeleteFeatureState", other.get()));
    }

    private static boolean isOff(String state) {
        return state.equalsIgnoreCase("Disabled") || state.equalsIgnoreCase("Off");
    }

    private Assessment assess(CheckedResource subject, Optional<String> state, Optional<Integer> days) {
        if (state.isEmpty()) {
            return notAssessed(subject, "not-told");
        }
        if (!isOff(state.get()) && days.filter(number -> number <= 0).isPresent()) {
            return notAssessed(subject, unknownValue("softDeleteRetentionPeriodInDays", String.valueOf(days.get())));
        }
        return switch (state.get().toLowerCase(Locale.ROOT)) {
            case "alwayson" -> met(subject, "always", days.map(String::valueOf).orElse("?"));
            case "enabled", "on" -> met(subject, "on", days.map(String::valueOf).orElse("?"));
            case "disabled", "off" -> notMet(subject, "off");
            default -> notAssessed(subject, "unknown", state.get());
        };
    }
}
