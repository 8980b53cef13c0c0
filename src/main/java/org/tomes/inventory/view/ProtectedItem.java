package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Something that a vault takes backups of.
 *
 * @param source what is backed up; of a file share its storage account
 * @param friendlyName as people call it; of a file share its name
 * @param workload such as {@code VM} or {@code AzureFileShare}
 * @param state such as {@code Protected}, {@code ProtectionStopped} or {@code ProtectionConfigured}
 * @param health such as {@code Passed}, {@code ActionRequired} or {@code Unhealthy}
 * @param lastBackup when the last backup ran, whether it was good or not
 * @param lastPoint when the newest recovery point was made
 * @param partial whether disks of a machine are left out of its backups
 * @param deleted whether it lies in soft delete and goes for good soon
 */
public record ProtectedItem(Resource resource, Optional<ResourceId> vault, Optional<ResourceId> source,
        Optional<String> friendlyName, Optional<String> workload, Optional<ResourceId> policy, Optional<String> state,
        Optional<String> health, Optional<String> lastBackupStatus, Optional<Instant> lastBackup,
        Optional<Instant> lastPoint, boolean partial, boolean deleted) implements ResourceView {

    private static final Pattern INTERRUPTED = Pattern.compile("stopped|suspended|paused|error|deleted",
            Pattern.CASE_INSENSITIVE);

    /** Of a Recovery Services vault. */
    public static ProtectedItem inRecoveryVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ProtectedItem(resource, vault(resource.id()),
                properties.reference("sourceResourceId").or(() -> properties.reference("virtualMachineId")),
                properties.text("friendlyName"),
                properties.text("workloadType").or(() -> properties.text("protectedItemType")),
                properties.reference("policyId"), properties.text("protectionState"),
                properties.text("healthStatus").or(() -> properties.text("protectedItemHealthStatus")),
                properties.text("lastBackupStatus"), Moments.read(properties, "lastBackupTime"),
                Moments.read(properties, "lastRecoveryPoint"),
                properties.child("extendedProperties").child("diskExclusionProperties").isObject(),
                properties.flag("isScheduledForDeferredDelete").orElse(false));
    }

    /** Of one of the newer backup vaults. */
    public static ProtectedItem inBackupVault(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView source = properties.child("dataSourceInfo");
        return new ProtectedItem(resource, resource.id().parent(), source.reference("resourceID"),
                properties.text("friendlyName"), source.text("datasourceType"),
                properties.child("policyInfo").reference("policyId"), properties.text("currentProtectionState"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** The vault above fabric and container. */
    private static Optional<ResourceId> vault(ResourceId id) {
        return id.parent().flatMap(ResourceId::parent).flatMap(ResourceId::parent);
    }

    /** Whether backups go on; a stopped one keeps old backups and makes no new ones. */
    public boolean goesOn() {
        return !deleted && state.filter(text -> INTERRUPTED.matcher(text).find()).isEmpty();
    }
}
