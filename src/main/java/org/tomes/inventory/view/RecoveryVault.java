package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A vault for backups: a Recovery Services vault or one of the newer backup vaults.
 *
 * @param softDelete state in Azure's notation, such as {@code Enabled}, {@code AlwaysON} or {@code On}
 * @param immutability {@code Disabled}, {@code Unlocked} or {@code Locked}
 * @param redundancy redundancy of the storage, such as {@code GeoRedundant}
 * @param softDeleteTold whether the vault was read with an API version that returns soft delete and all other
 * protection settings; settings that are missing then were never enabled
 */
public record RecoveryVault(Resource resource, Optional<String> softDelete, Optional<Integer> softDeleteDays,
        Optional<String> immutability, Optional<String> redundancy, Optional<String> publicNetworkAccess,
        boolean softDeleteTold) implements ResourceView {

    public static RecoveryVault of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView security = properties.child("securitySettings");
        JsonNodeView softDelete = security.child("softDeleteSettings");
        return new RecoveryVault(resource, softDelete.text("softDeleteState").or(() -> softDelete.text("state")),
                softDelete.number("softDeleteRetentionPeriodInDays")
                        .or(() -> softDelete.number("retentionDurationInDays")),
                security.child("immutabilitySettings").text("state"),
                properties.child("redundancySettings")
                        .text("standardTierStorageRedundancy")
                        .or(() -> properties.objects("storageSettings")
                                .stream()
                                .flatMap(setting -> setting.text("type").stream())
                                .findFirst()),
                properties.text("publicNetworkAccess"), softDelete.isObject());
    }
}
